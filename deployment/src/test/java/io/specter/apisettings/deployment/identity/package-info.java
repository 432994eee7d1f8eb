/** Company sign-in: against a provider of ours that misbehaves, and against a real one. */
package io.specter.apisettings.deployment.identity;
