package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.Verification;

/** Tells whether a token is good here and now. */
public interface VerifyToken {

    /** @throws io.specter.apisettings.application.port.Unavailable when it cannot be known */
    Verification verify(Caller caller, PresentedToken token);
}
