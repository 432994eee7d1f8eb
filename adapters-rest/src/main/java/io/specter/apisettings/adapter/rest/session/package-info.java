/** Signing in and out, and the password for it. */
package io.specter.apisettings.adapter.rest.session;
