package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a backend needs to follow a switch: where to go, and which credentials are good there. */
public record CurrentEnvironmentResponse(
        String name,
        @Nullable String url,
        @Nullable String authTokenId,
        @Nullable String retiringAuthTokenId,
        @Nullable String secretKeyId,
        @Nullable String retiringSecretKeyId) {

    static CurrentEnvironmentResponse from(Environment environment, Instant now) {
        Credentials credentials = environment.credentials();
        return new CurrentEnvironmentResponse(
                environment.name().value(),
                environment.settings().url().map(EndpointUrl::value).orElse(null),
                id(credentials.active(CredentialKind.AUTH_TOKEN, now)),
                id(credentials.retiring(CredentialKind.AUTH_TOKEN, now)),
                id(credentials.active(CredentialKind.SECRET_KEY, now)),
                id(credentials.retiring(CredentialKind.SECRET_KEY, now)));
    }

    private static @Nullable String id(Optional<Credential> credential) {
        return credential.map(found -> found.id().value()).orElse(null);
    }
}
