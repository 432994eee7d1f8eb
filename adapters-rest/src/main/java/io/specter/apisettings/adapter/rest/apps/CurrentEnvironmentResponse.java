package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * Within a revision credentials only end, so their number tells what time has done. Weak: a switch is made under the
     * app's tag, and weak ones never match there (RFC 9110, section 13.1.1).
     */
    EntityTag tag(BrowseEnvironments.Current current) {
        long credentials = Stream.of(authTokenId, retiringAuthTokenId, secretKeyId, retiringSecretKeyId)
                .filter(Objects::nonNull)
                .count();
        long app = current.app().revision().number();
        long environment = current.environment().revision().number();
        return new EntityTag(app + "-" + environment + "-" + credentials, true);
    }

    private static @Nullable String id(Optional<Credential> credential) {
        return credential.map(found -> found.id().value()).orElse(null);
    }
}
