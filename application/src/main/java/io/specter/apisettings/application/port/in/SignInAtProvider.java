package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.net.URI;
import java.util.Optional;

/** Opens a session for somebody whom the company's identity provider vouches for, with the roles it has there. */
public interface SignInAtProvider {

    /** Whether there is a provider. */
    boolean isOffered();

    /**
     * A sign-in that was begun.
     *
     * @param authorization where the browser goes
     * @param pending what the browser alone keeps until it comes back
     */
    record Begun(URI authorization, PlainSecret pending) {}

    /**
     * Begins one; nothing of it is kept here.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no provider
     * @throws io.specter.apisettings.application.port.Unavailable when the provider gives no answer
     */
    Begun begin();

    /**
     * What the browser comes back with.
     *
     * @param issuer who says that it answers, where it does (RFC 9207)
     */
    record Reply(PlainSecret pending, String code, String state, Optional<String> issuer, Origin origin) {}

    /**
     * Completes one, once. Whoever comes for the first time becomes an operator; from then on its roles are those that
     * the provider lists, at each sign-in. Empty when the provider does not vouch for anybody, or for somebody who is
     * new and has no role here.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no provider
     * @throws io.specter.apisettings.domain.access.LastOwner when nobody would be an owner any more
     * @throws io.specter.apisettings.domain.access.TooManyAttempts when the next try has to wait; nothing was looked at
     * @throws io.specter.apisettings.application.port.Unavailable when the provider gives no answer
     */
    Optional<SignIn.Opened> complete(Reply reply);
}
