package io.specter.apisettings.adapter.rest.credentials;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential just issued: the one answer that shows its plain value.
 *
 * @param token the plain value of an auth token
 * @param secretKey the plain value of a secret key
 * @param previous the one that was in force before
 */
public record IssuedResponse(
        String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secretKey,
        Instant issuedAt,
        @Nullable Instant dueSoonAt,
        @Nullable Instant dueAt,
        RotationState rotation,
        @Nullable Instant expiresAt,
        @Nullable Previous previous) {

    /** The credential that it replaces, and when that one ends. */
    public record Previous(String id, @Nullable Instant retiresAt) {

        private static Previous from(Credential credential) {
            return new Previous(credential.id().value(), credential.retiresAt().orElse(null));
        }
    }

    public static IssuedResponse from(RegenerateCredential.Issued issued) {
        Credential credential = issued.credential();
        boolean isToken = credential.kind() == CredentialKind.AUTH_TOKEN;
        String plain = issued.plain().reveal();
        TokenRotationPolicy policy = issued.environment().settings().rotationPolicy();
        return new IssuedResponse(
                credential.id().value(),
                isToken ? plain : null,
                isToken ? null : plain,
                credential.issuedAt(),
                policy.dueSoonAt(credential.issuedAt()).orElse(null),
                policy.dueAt(credential.issuedAt()).orElse(null),
                policy.rotation(credential.issuedAt(), credential.issuedAt()),
                credential.expiresAt().orElse(null),
                issued.previous().map(Previous::from).orElse(null));
    }

    @Override
    public String toString() {
        return "IssuedResponse[id=" + id + "]";
    }
}
