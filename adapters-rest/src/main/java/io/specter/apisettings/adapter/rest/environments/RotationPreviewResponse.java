package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.credentials.CredentialResponse;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.RotationPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a regenerate would do now.
 *
 * @param activeUsers how many the environment has
 * @param confirm what it would have to be confirmed with; null: with nothing
 */
public record RotationPreviewResponse(
        String environment,
        long activeUsers,
        Duration overlap,
        @Nullable String confirm,
        Plan authToken,
        Plan secretKey) {

    /**
     * For one kind of credential.
     *
     * @param refusal the name of the problem it would be refused with; null: it would be done
     * @param ending the credentials it would replace or end, as they would be then
     * @param calls with those, together
     * @param next what would be true of the new one
     */
    public record Plan(
            @Nullable Refusal refusal,
            List<CredentialResponse> ending,
            Calls calls,
            @Nullable Next next) {

        private static Plan from(
                PreviewRotation.Planned planned,
                TokenRotationPolicy policy,
                Map<CredentialId, Instant> lastUses,
                Instant now) {
            RotationPlan plan = planned.plan();
            return new Plan(
                    plan.refusal().orElse(null),
                    plan.ending().stream()
                            .map(credential -> CredentialResponse.from(credential, policy, lastUses, now))
                            .toList(),
                    new Calls(planned.calls().lastHour(), planned.calls().lastDay()),
                    plan.next().map(next -> Next.from(next, policy)).orElse(null));
        }
    }

    /** How often they were accepted of late. */
    public record Calls(long lastHour, long lastDay) {}

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

    static RotationPreviewResponse from(
            PreviewRotation.Preview preview, long activeUsers, Map<CredentialId, Instant> lastUses, Instant now) {
        Environment environment = preview.environment();
        TokenRotationPolicy policy = environment.settings().rotationPolicy();
        return new RotationPreviewResponse(
                environment.name().value(),
                activeUsers,
                preview.overlap().length(),
                environment.settings().critical() ? environment.name().value() : null,
                Plan.from(preview.authToken(), policy, lastUses, now),
                Plan.from(preview.secretKey(), policy, lastUses, now));
    }
}
