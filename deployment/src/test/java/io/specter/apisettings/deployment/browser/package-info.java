/** The dashboard of the jar that ships, in a real browser. */
package io.specter.apisettings.deployment.browser;
