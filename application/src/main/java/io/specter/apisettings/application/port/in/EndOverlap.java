package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.environment.Environment;

/** Ends the overlap of a rotation before its time; the newer credential stays in force. */
public interface EndOverlap {

    record Command(Intent intent, CredentialAddress credential) {}

    /** The credential that is retired, in its environment. */
    record Retired(Environment environment, Credential credential) {}

    /**
     * Ends it.
     *
     * @throws io.specter.apisettings.domain.NotFound when none was issued there under this id
     * @throws io.specter.apisettings.domain.StaleRevision when the environment is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when the environment is critical and it is unconfirmed
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.credentials.NotRetiring when it is not retiring
     */
    Retired end(Command command);
}
