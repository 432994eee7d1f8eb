/** The in-ports on HTTP: which resources, filters and formats make up the API. */
package io.specter.apisettings.adapter.rest;
