package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Optional;

/** Tells whose token, or whose session, this is; the roles are those it has now. */
public interface AuthenticateOperator {

    /** Empty when the token is nobody's. */
    Optional<Caller> authenticate(PlainSecret token, Origin origin);

    /** Empty when the session is nobody's, or has ended. */
    Optional<Caller> authenticateSession(PlainSecret session, Origin origin);
}
