/** The OpenAPI document, and whether it is true. */
package io.specter.apisettings.adapter.rest.contract;
