package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.signature.ContentDigest;
import io.specter.apisettings.domain.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token is good, and so is the signature, where there is one.
 *
 * @param retiresAt when a retiring one ends
 * @param signature {@code verified} or {@code absent}: just the token was
 * @param contentDigest what the signature vouches for of a body that was not given, to be compared by who has it
 */
public record AcceptedResponse(
        boolean accepted,
        String app,
        String environment,
        String credentialId,
        CredentialStatus status,
        @Nullable Instant retiresAt,
        String signature,
        @Nullable String contentDigest) {

    static AcceptedResponse from(Verification.Accepted verification) {
        return new AcceptedResponse(
                true,
                verification.app().value(),
                verification.environment().value(),
                verification.credential().value(),
                verification.status(),
                verification.retiresAt().orElse(null),
                verification.signed() ? "verified" : "absent",
                verification.contentDigest().map(ContentDigest::text).orElse(null));
    }
}
