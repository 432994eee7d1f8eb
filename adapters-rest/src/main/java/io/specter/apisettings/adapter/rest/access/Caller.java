package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.domain.Actor;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The operator who calls, as the security context carries it. */
public record Caller(Actor actor) implements Principal {

    @Override
    public String getName() {
        return actor.name();
    }

    /** Whoever was authenticated for this request. */
    public static Actor of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller.actor();
        }
        throw new IllegalStateException("a request got past authentication");
    }

    SecurityContext in(SecurityContext before) {
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return Caller.this;
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
