/** Whether a token, and the request it came in, is good here and now. */
package io.specter.apisettings.adapter.rest.verifications;
