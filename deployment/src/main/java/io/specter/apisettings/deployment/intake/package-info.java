/** What each request passes inside the server, before the application; it is in specter.jar and not in the WAR. */
package io.specter.apisettings.deployment.intake;
