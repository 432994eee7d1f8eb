/** The service's callers in tests: what they send, and what comes back. */
package io.specter.apisettings.deployment.client;
