/** The environments of an app. */
package io.specter.apisettings.adapter.rest.environments;
