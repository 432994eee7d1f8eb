package io.specter.apisettings.deployment.identity;

import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.specter.apisettings.application.port.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asks the provider what it says about itself, and keeps the answer for a while: one, of bounded size. */
final class Discovery {

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** Anybody may begin a sign-in: a provider that is down must not be asked by each of them. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Issuer issuer;
    private final ClientID client;
    private final ResourceRetriever http;
    private final InstantSource clock;

    private @Nullable Provider known;
    private @Nullable Exception failure;
    private Instant next = Instant.MIN;

    Discovery(Issuer issuer, ClientID client, ResourceRetriever http, InstantSource clock) {
        this.issuer = issuer;
        this.client = client;
        this.http = http;
        this.clock = clock;
    }

    /** @throws Unavailable when it gives no answer, or none that can be used */
    synchronized Provider provider() {
        if (!clock.instant().isBefore(next)) {
            ask();
        }
        if (known == null) {
            throw new Unavailable("the identity provider does not say how to sign in", cause());
        }
        return known;
    }

    /** What is known seems to hold no more. */
    synchronized void forget() {
        if (known != null) {
            next = clock.instant();
        }
    }

    private void ask() {
        try {
            String metadata = http.retrieveResource(OIDCProviderMetadata.resolveURL(issuer))
                    .getContent();
            known = Provider.of(OIDCProviderMetadata.parse(metadata), issuer, client, http);
            next = clock.instant().plus(LIFETIME);
        } catch (IOException | GeneralException e) {
            known = null;
            failure = e;
            next = clock.instant().plus(PAUSE);
        }
    }

    private Exception cause() {
        return failure == null ? new IllegalStateException("was not asked") : failure;
    }
}
