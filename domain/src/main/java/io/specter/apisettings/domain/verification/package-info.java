/** The answer to "is this token good here and now?": a result, never an exception. */
package io.specter.apisettings.domain.verification;
