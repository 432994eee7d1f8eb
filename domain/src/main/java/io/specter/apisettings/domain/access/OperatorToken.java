package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token of an operator: by its digest alone.
 *
 * @param expiresAt empty: never
 * @param lastUsedAt to the minute; empty: never
 */
public record OperatorToken(
        CredentialId id,
        OperatorId operator,
        TokenName name,
        TokenDigest digest,
        Instant issuedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {

    /** An operator has no more at a time. */
    public static final int MAX = 20;

    private static final Duration ACCURACY = Duration.ofMinutes(1);

    public boolean isValid(Instant now) {
        return expiresAt.filter(at -> !now.isBefore(at)).isEmpty();
    }

    /** Whether a use now is worth being written down. */
    public boolean isUseNews(Instant now) {
        return lastUsedAt.filter(at -> at.plus(ACCURACY).isAfter(now)).isEmpty();
    }
}
