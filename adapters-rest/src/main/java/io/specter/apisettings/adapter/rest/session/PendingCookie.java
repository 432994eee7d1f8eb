package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that holds a sign-in while the browser is at the provider. Unlike that of a session it comes along when
 * another site sends the browser back.
 */
final class PendingCookie {

    private static final String NAME = "__Host-specter-oidc";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z_-]{1,200}");

    /** Seconds; no longer is a sign-in taken for one. */
    private static final int LIFETIME = 600;

    private PendingCookie() {}

    static String holding(PlainSecret pending) {
        return NAME + "=" + pending.reveal() + "; Max-Age=" + LIFETIME + ATTRIBUTES;
    }

    static String expired() {
        return NAME + "=; Max-Age=0" + ATTRIBUTES;
    }

    /** What the request holds. */
    static Optional<PlainSecret> in(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NAME))
                .map(Cookie::getValue)
                .filter(value -> VALUE.matcher(value).matches())
                .map(PlainSecret::of);
    }
}
