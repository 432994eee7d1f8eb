package io.specter.apisettings.adapter.rest.client;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.RequestSigner;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/**
 * Signs every request of a client: {@code client.register(RequestSigning.with(token, secretKey))}.
 *
 * <p>The token goes into {@code Authorization}, unless a request has that header field or {@code api-key} already. An
 * entity is held in memory as a whole, as its digest is sent ahead of it. A signature is good for one URL and
 * once: a redirect, or another try, takes a request of its own.
 */
public final class RequestSigning implements Feature {

    /** Nothing changes the request any more. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Around all encoders: what is signed is what goes over the wire. Jersey takes 0 for no priority at all. */
    private static final int OUTERMOST = 1;

    private final SigningFilter filter;

    private RequestSigning(SigningFilter filter) {
        this.filter = filter;
    }

    /** @throws IllegalArgumentException when the key is no secret key */
    public static RequestSigning with(PlainSecret token, PlainSecret secretKey) {
        RequestSigner signer = new RequestSigner(secretKey, new SecureRandom(), InstantSource.system());
        return new RequestSigning(new SigningFilter(token, signer));
    }

    /** The same of plain text: {@code spk_…} and {@code sps_…}. */
    public static RequestSigning with(String token, String secretKey) {
        return with(PlainSecret.of(token), PlainSecret.of(secretKey));
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(filter, Map.of(ClientRequestFilter.class, LAST, WriterInterceptor.class, OUTERMOST));
        return true;
    }
}
