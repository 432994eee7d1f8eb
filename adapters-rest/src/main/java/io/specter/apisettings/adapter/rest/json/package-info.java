/** The one door of all bodies: strict on the way in, plain on the way out. */
package io.specter.apisettings.adapter.rest.json;
