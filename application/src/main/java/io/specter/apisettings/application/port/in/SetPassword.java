package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.util.Optional;

/** Gives an operator a password of its own choice. */
public interface SetPassword {

    /**
     * What is to be set, by its operator.
     *
     * @param session the one that the operator calls in; empty: it calls with a token
     * @param current the password it has
     */
    record Command(Caller caller, Optional<TokenDigest> session, Password password, Optional<Password> current) {}

    /**
     * Sets it, and ends all other sessions of the operator.
     *
     * @throws io.specter.apisettings.domain.InvalidMember when it is the operator's name; or when the operator calls in a
     *     session, has a password, and does not give the right one
     * @throws io.specter.apisettings.domain.access.TooManyAttempts when the current one was wrong too often
     * @throws io.specter.apisettings.domain.NotFound when the operator was removed meanwhile
     * @throws io.specter.apisettings.domain.StaleRevision when its password was changed, or its session ended, meanwhile
     */
    void set(Command command);
}
