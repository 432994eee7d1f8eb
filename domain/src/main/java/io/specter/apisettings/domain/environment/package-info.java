/** One stage of an app: where its endpoint is, how it is guarded, which credentials are valid in it. */
package io.specter.apisettings.domain.environment;
