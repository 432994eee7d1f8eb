/** The WAR that ships, deployed in the server it is made for and seen by its clients. */
package io.specter.apisettings.deployment.container;
