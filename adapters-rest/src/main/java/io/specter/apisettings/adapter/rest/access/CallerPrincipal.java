package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.domain.access.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The operator who calls, as the security context carries it. */
public record CallerPrincipal(Caller caller) implements Principal {

    @Override
    public String getName() {
        return caller.actor().name();
    }

    /** Whoever was authenticated for this request. */
    public static Caller of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw new IllegalStateException("a request got past authentication");
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
                return "Bearer";
            }
        };
    }
}
