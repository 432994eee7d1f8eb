package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Optional;

/** Tells whose token this is. */
public interface AuthenticateOperator {

    /** Empty when it is nobody's. */
    Optional<Caller> authenticate(PlainSecret token, Origin origin);
}
