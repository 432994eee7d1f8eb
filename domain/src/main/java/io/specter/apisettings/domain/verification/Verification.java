package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import java.time.Instant;
import java.util.Optional;

/** Whether a token is good here and now. */
public sealed interface Verification {

    /**
     * It is.
     *
     * @param status active or retiring
     * @param retiresAt when a retiring one ends
     */
    record Accepted(
            AppId app,
            EnvironmentName environment,
            CredentialId credential,
            CredentialStatus status,
            Optional<Instant> retiresAt)
            implements Verification {}

    /** It is not. */
    record Rejected(RejectionReason reason) implements Verification {}
}
