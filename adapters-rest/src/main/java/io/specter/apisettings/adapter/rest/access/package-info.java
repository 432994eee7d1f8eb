/** Who is calling. */
package io.specter.apisettings.adapter.rest.access;
