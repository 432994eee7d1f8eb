package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that holds a session: for this host and scheme alone, out of the reach of scripts and of other sites (RFC
 * 6265bis, section 4.1.3.2).
 */
public final class SessionCookie {

    private static final String NAME = "__Host-specter-session";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z]{1,200}");

    /** The header that gives and takes it away. */
    public static final String HEADER = "Set-Cookie";

    private SessionCookie() {}

    /** Gives it to the browser, which forgets it when it is closed. */
    public static String holding(PlainSecret session) {
        return NAME + "=" + session.reveal() + ATTRIBUTES;
    }

    /** Takes it from the browser. */
    public static String expired() {
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
