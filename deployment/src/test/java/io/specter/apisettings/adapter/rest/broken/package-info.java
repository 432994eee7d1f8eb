/** What the rules forbid in the REST adapter, to show that they forbid it. */
package io.specter.apisettings.adapter.rest.broken;
