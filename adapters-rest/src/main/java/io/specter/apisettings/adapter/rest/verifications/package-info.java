/** Whether a token is good here and now. */
package io.specter.apisettings.adapter.rest.verifications;
