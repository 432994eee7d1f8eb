/** A real Keycloak, and a browser to sign in with. */
package io.specter.apisettings.deployment.keycloak;
