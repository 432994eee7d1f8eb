/** The runnable jar that ships, started as a process and seen from outside. */
package io.specter.apisettings.deployment.process;
