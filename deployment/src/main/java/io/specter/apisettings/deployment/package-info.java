/** Specter API Settings as it ships: the parts wired together, and what starts them. */
package io.specter.apisettings.deployment;
