/** The launcher's own rules, without a server. */
package io.specter.apisettings.deployment.launcher;
