package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.signature.ContentDigest;
import java.time.Instant;
import java.util.Optional;

/** Whether a token, and the signature of the request it came in, is good here and now. */
public sealed interface Verification {

    /**
     * It is.
     *
     * @param status active or retiring
     * @param retiresAt when a retiring one ends
     * @param signed whether a signature was verified as well
     * @param contentDigest what the signature vouches for of a body that was not given; whoever has the body must see
     *     whether it {@linkplain ContentDigest#fits fits}
     */
    record Accepted(
            AppId app,
            EnvironmentName environment,
            CredentialId credential,
            CredentialStatus status,
            Optional<Instant> retiresAt,
            boolean signed,
            Optional<ContentDigest> contentDigest)
            implements Verification {}

    /** It is not. */
    record Rejected(RejectionReason reason) implements Verification {}
}
