package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.domain.access.OperatorToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an operator's token.
 *
 * @param expiresAt null: never
 * @param lastUsedAt to the minute; null: never
 */
public record OperatorTokenResponse(
        String id,
        String name,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static OperatorTokenResponse from(OperatorToken token) {
        return new OperatorTokenResponse(
                token.id().value(),
                token.name().value(),
                token.issuedAt(),
                token.expiresAt().orElse(null),
                token.lastUsedAt().orElse(null));
    }
}
