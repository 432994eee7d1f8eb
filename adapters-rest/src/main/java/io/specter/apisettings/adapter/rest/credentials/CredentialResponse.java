package io.specter.apisettings.adapter.rest.credentials;

import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Ending;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a credential.
 *
 * @param dueSoonAt from when on it counts as due soon
 * @param dueAt by the policy in force; just for the active one, like {@code dueSoonAt} and {@code rotation}
 * @param lastUsedAt null: never, as far as is known
 */
public record CredentialResponse(
        String id,
        String hint,
        CredentialStatus status,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant dueSoonAt,
        @Nullable Instant dueAt,
        @Nullable RotationState rotation,
        @Nullable Instant retiresAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedReason) {

    /** @param lastUses of the credentials that the answer shows */
    public static CredentialResponse from(
            Credential credential, TokenRotationPolicy policy, Map<CredentialId, Instant> lastUses, Instant now) {
        CredentialStatus status = credential.status(now);
        Optional<TokenRotationPolicy> inForce = Optional.of(policy).filter(any -> status == CredentialStatus.ACTIVE);
        Optional<Ending> ending = credential.endingBy(now);
        return new CredentialResponse(
                credential.id().value(),
                credential.label().hint(),
                status,
                credential.issuedAt(),
                credential.issuedBy(),
                inForce.flatMap(some -> some.dueSoonAt(credential.issuedAt())).orElse(null),
                inForce.flatMap(some -> some.dueAt(credential.issuedAt())).orElse(null),
                inForce.map(some -> some.rotation(credential.issuedAt(), now)).orElse(null),
                credential.retiresAt().orElse(null),
                credential.expiresAt().orElse(null),
                lastUses.get(credential.id()),
                ending.map(Ending::at).orElse(null),
                ending.map(Ending::by).orElse(null),
                ending.flatMap(Ending::reason).map(Reason::value).orElse(null));
    }
}
