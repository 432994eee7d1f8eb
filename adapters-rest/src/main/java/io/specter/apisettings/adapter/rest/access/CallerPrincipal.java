package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operator who calls, as the security context carries it.
 *
 * @param session the one it calls in; empty: it calls with a token
 */
public record CallerPrincipal(Caller caller, Optional<TokenDigest> session) implements Principal {

    @Override
    public String getName() {
        return caller.actor().name();
    }

    /** Whoever was authenticated for this request. */
    public static Caller of(SecurityContext security) {
        return principal(security).caller();
    }

    /** The session it calls in. */
    public static Optional<TokenDigest> sessionOf(SecurityContext security) {
        return principal(security).session();
    }

    private static CallerPrincipal principal(SecurityContext security) {
        return anyOf(security).orElseThrow(() -> new IllegalStateException("a request got past authentication"));
    }

    /** Whoever was authenticated, where that is not needed. */
    public static Optional<CallerPrincipal> anyOf(SecurityContext security) {
        return security.getUserPrincipal() instanceof CallerPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    SecurityContext in(SecurityContext before) {
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return CallerPrincipal.this;
            }

            @Override
            public boolean isUserInRole(@Nullable String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return before.isSecure();
            }

            @Override
            public String getAuthenticationScheme() {
                return session.isPresent() ? "Session" : "Bearer";
            }
        };
    }
}
