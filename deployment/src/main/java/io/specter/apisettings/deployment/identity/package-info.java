/** The company's identity provider, over OpenID Connect. */
package io.specter.apisettings.deployment.identity;
