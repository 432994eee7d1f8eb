/** Where the parts meet inside the container: what runs at start-up, and who gets whom. */
package io.specter.apisettings.deployment.wiring;
