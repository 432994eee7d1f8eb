/** How values are written in JSON, in queries and in paths: absent and null, durations, instants, enums. */
package io.specter.apisettings.adapter.rest.wire;
