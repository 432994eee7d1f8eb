/** How much an environment is used. */
package io.specter.apisettings.adapter.rest.usage;
