package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.credentials.CredentialResponse;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import io.specter.apisettings.domain.environment.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An environment with what is good in it now.
 *
 * @param activeUsers each counted once
 */
public record EnvironmentResponse(
        String name,
        @Nullable String url,
        boolean critical,
        boolean requireSignature,
        Policy rotationPolicy,
        long activeUsers,
        @Nullable CredentialResponse authToken,
        @Nullable CredentialResponse retiringAuthToken,
        @Nullable CredentialResponse secretKey,
        @Nullable CredentialResponse retiringSecretKey,
        Ready readiness) {

    /** How its credentials rotate. */
    public record Policy(@Nullable Duration maxAge, Duration overlap, Duration warnBefore, OnOverdue onOverdue) {

        public static Policy from(TokenRotationPolicy policy) {
            return new Policy(
                    policy.maxAge().orElse(null), policy.overlap().length(), policy.warnBefore(), policy.onOverdue());
        }
    }

    /** Whether an app can run in it. */
    public record Ready(boolean ready, List<Readiness.Part> missing) {

        private static Ready from(Readiness readiness) {
            return new Ready(readiness.isReady(), readiness.missing());
        }
    }

    static EnvironmentResponse from(
            Environment environment, long activeUsers, Map<CredentialId, Instant> lastUses, Instant now) {
        EnvironmentSettings settings = environment.settings();
        Credentials credentials = environment.credentials();
        Function<Optional<Credential>, @Nullable CredentialResponse> shown = credential -> credential
                .map(found -> CredentialResponse.from(found, settings.rotationPolicy(), lastUses, now))
                .orElse(null);
        return new EnvironmentResponse(
                environment.name().value(),
                settings.url().map(EndpointUrl::value).orElse(null),
                settings.critical(),
                settings.requireSignature(),
                Policy.from(settings.rotationPolicy()),
                activeUsers,
                shown.apply(credentials.active(CredentialKind.AUTH_TOKEN, now)),
                shown.apply(credentials.retiring(CredentialKind.AUTH_TOKEN, now)),
                shown.apply(credentials.active(CredentialKind.SECRET_KEY, now)),
                shown.apply(credentials.retiring(CredentialKind.SECRET_KEY, now)),
                Ready.from(environment.readiness(now)));
    }
}
