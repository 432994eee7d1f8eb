/** Clients that work on the service without pause, what they were answered, and what must be so because of it. */
package io.specter.apisettings.deployment.process.load;
