/** Auth tokens and secret keys of an environment: issue, history, revoke, reinstate. */
package io.specter.apisettings.adapter.rest.credentials;
