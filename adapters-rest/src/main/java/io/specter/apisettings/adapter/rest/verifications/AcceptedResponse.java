package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token is good.
 *
 * @param retiresAt when a retiring one ends
 * @param signature absent: just the token was verified
 */
public record AcceptedResponse(
        boolean accepted,
        String app,
        String environment,
        String credentialId,
        CredentialStatus status,
        @Nullable Instant retiresAt,
        String signature) {

    static AcceptedResponse from(Verification.Accepted verification) {
        return new AcceptedResponse(
                true,
                verification.app().value(),
                verification.environment().value(),
                verification.credential().value(),
                verification.status(),
                verification.retiresAt().orElse(null),
                "absent");
    }
}
