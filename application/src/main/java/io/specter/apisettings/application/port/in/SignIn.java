package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.time.Instant;
import java.util.Optional;

/** Opens a session for an operator who can show who it is. */
public interface SignIn {

    /**
     * A session that was opened.
     *
     * @param hasPassword whether the operator can sign in by its name
     * @param session its plain value, for the operator's browser alone
     * @param expiresAt when it ends whatever is done in it
     */
    record Opened(Caller caller, boolean hasPassword, PlainSecret session, Instant expiresAt) {}

    /**
     * With a name and a password. Empty when they are nobody's: a name that does not exist, an operator without a password
     * and a wrong password look the same, and take as long.
     *
     * @param name as it was typed
     * @throws io.specter.apisettings.domain.access.TooManyAttempts when the next try has to wait; nothing was looked at
     */
    Optional<Opened> withPassword(String name, Password password, Origin origin);

    /**
     * With a token; the session ends with it. Empty when it is nobody's.
     *
     * @throws io.specter.apisettings.domain.access.TooManyAttempts when the next try has to wait; nothing was looked at
     */
    Optional<Opened> withToken(PlainSecret token, Origin origin);
}
