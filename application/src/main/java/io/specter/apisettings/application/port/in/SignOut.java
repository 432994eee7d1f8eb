package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.TokenDigest;

/** Ends the session of its operator. */
public interface SignOut {

    /** It lets nobody in from then on; nothing is done when it has ended already. */
    void signOut(Caller caller, TokenDigest session);
}
