package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.Base62;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An operator is signed in: by the digest alone of what its browser holds.
 *
 * @param token the token that it was opened with, and ends with; empty: it was a password
 * @param lastSeenAt to the minute
 * @param expiresAt when it ends whatever is done in it
 */
public record Session(
        TokenDigest digest,
        OperatorId operator,
        Optional<CredentialId> token,
        Instant startedAt,
        Instant lastSeenAt,
        Duration idleTimeout,
        Instant expiresAt) {

    private static final Duration ACCURACY = Duration.ofMinutes(1);

    /** 43 base62 digits: 256 bits. */
    private static final int VALUE_LENGTH = 43;

    /** What only the browser of the operator may know. */
    public static PlainSecret value(SecureRandom random) {
        return PlainSecret.of(Base62.random(VALUE_LENGTH, random));
    }

    /** Opened with a password. */
    public static Session open(PlainSecret value, OperatorId operator, SessionPolicy policy, Instant now) {
        return new Session(
                value.digest(), operator, Optional.empty(), now, now, policy.idleTimeout(), now.plus(policy.maxAge()));
    }

    /** The same, opened with a token. */
    public Session with(OperatorToken opener) {
        Instant end = opener.expiresAt().filter(expiresAt::isAfter).orElse(expiresAt);
        return new Session(digest, operator, Optional.of(opener.id()), startedAt, lastSeenAt, idleTimeout, end);
    }

    public Session seen(Instant now) {
        return new Session(digest, operator, token, startedAt, now, idleTimeout, expiresAt);
    }

    /** When it ends if nothing more is done in it. */
    public Instant endsAt() {
        Instant idle = lastSeenAt.plus(idleTimeout);
        return idle.isBefore(expiresAt) ? idle : expiresAt;
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt());
    }

    /** Whether a request now is worth being written down. */
    public boolean isNews(Instant now) {
        return !lastSeenAt.plus(ACCURACY).isAfter(now);
    }
}
