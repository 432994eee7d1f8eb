/** For those who call a protected API: the requests of a Jakarta REST client, signed. */
package io.specter.apisettings.adapter.rest.client;
