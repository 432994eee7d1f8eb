/** What the calls share beyond their bodies: conditions, tags, paging, path ids, and the bounds of a request. */
package io.specter.apisettings.adapter.rest.http;
