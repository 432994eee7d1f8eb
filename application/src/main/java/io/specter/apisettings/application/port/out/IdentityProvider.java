package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the people of a company prove who they are. */
public interface IdentityProvider {

    /**
     * A sign-in that was begun.
     *
     * @param authorization where the browser goes
     * @param pending what the browser alone keeps until it comes back
     */
    record Begun(URI authorization, PlainSecret pending) {}

    /** @throws Unavailable when the provider does not say how to sign in */
    Begun begin();

    /**
     * What the provider sends the browser back with.
     *
     * @param issuer who says that it answers, where it does (RFC 9207)
     */
    record Reply(String code, String state, Optional<String> issuer) {}

    /**
     * Somebody whom the provider vouches for.
     *
     * @param name what people call them there
     * @param roles as the provider lists them
     * @param signIn which of all sign-ins this was
     * @param until no later is the same sign-in good for anything
     */
    record Verified(Identity identity, Optional<String> name, List<String> roles, String signIn, Instant until) {

        public Verified {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Completes a sign-in, on whatever node it was begun. Empty when it is refused: it was not begun by this browser, or
     * too long ago, or the provider does not vouch for anybody.
     *
     * @throws Unavailable when the provider gives no answer, or none that can be checked
     */
    Optional<Verified> complete(PlainSecret pending, Reply reply);
}
