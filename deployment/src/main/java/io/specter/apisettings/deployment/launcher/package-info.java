/** What {@code java -jar specter.jar} runs: it checks the settings and starts the server; it is not in the WAR. */
package io.specter.apisettings.deployment.launcher;
