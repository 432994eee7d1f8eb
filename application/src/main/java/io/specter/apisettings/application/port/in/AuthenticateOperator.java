package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Optional;

/** Tells whose token this is. */
public interface AuthenticateOperator {

    /** Empty when it is nobody's. */
    Optional<Actor> authenticate(PlainSecret token);
}
