/** Auth tokens and secret keys: their format, their life, and the policy that says when they must be rotated. */
package io.specter.apisettings.domain.credentials;
