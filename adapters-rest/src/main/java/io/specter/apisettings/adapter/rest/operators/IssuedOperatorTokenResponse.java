package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.application.port.in.ManageOperatorTokens.Issued;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token just issued.
 *
 * @param token its plain value, shown this once
 */
public record IssuedOperatorTokenResponse(
        String id,
        String token,
        String name,
        Instant issuedAt,
        @Nullable Instant expiresAt) {

    static IssuedOperatorTokenResponse from(Issued issued) {
        return new IssuedOperatorTokenResponse(
                issued.token().id().value(),
                issued.plain().reveal(),
                issued.token().name().value(),
                issued.token().issuedAt(),
                issued.token().expiresAt().orElse(null));
    }

    @Override
    public String toString() {
        return "IssuedOperatorTokenResponse[id=" + id + "]";
    }
}
