package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.credentials.CredentialResponse;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.RotationPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a regenerate would do now.
 *
 * @param confirm what it would have to be confirmed with; null: with nothing
 */
public record RotationPreviewResponse(
        String environment, Duration overlap, @Nullable String confirm, Plan authToken, Plan secretKey) {

    /**
     * For one kind of credential.
     *
     * @param refusal the name of the problem it would be refused with; null: it would be done
     * @param ending the credentials it would replace or end, as they would be then
     * @param next what would be true of the new one
     */
    public record Plan(
            @Nullable Refusal refusal,
            List<CredentialResponse> ending,
            @Nullable Next next) {

        private static Plan from(RotationPlan plan, TokenRotationPolicy policy, Instant now) {
            return new Plan(
                    plan.refusal().orElse(null),
                    plan.ending().stream()
                            .map(credential -> CredentialResponse.from(credential, policy, now))
                            .toList(),
                    plan.next().map(next -> Next.from(next, policy)).orElse(null));
        }
    }

    /** When the new one would be due, and expire. */
    public record Next(
            @Nullable Instant dueSoonAt,
            @Nullable Instant dueAt,
            @Nullable Instant expiresAt) {

        private static Next from(Credential next, TokenRotationPolicy policy) {
            return new Next(
                    policy.dueSoonAt(next.issuedAt()).orElse(null),
                    policy.dueAt(next.issuedAt()).orElse(null),
                    next.expiresAt().orElse(null));
        }
    }

    static RotationPreviewResponse from(PreviewRotation.Preview preview, Instant now) {
        Environment environment = preview.environment();
        TokenRotationPolicy policy = environment.settings().rotationPolicy();
        return new RotationPreviewResponse(
                environment.name().value(),
                preview.overlap().length(),
                environment.settings().critical() ? environment.name().value() : null,
                Plan.from(preview.authToken(), policy, now),
                Plan.from(preview.secretKey(), policy, now));
    }
}
