/** Apps and the environment each of them runs in now. */
package io.specter.apisettings.adapter.rest.apps;
