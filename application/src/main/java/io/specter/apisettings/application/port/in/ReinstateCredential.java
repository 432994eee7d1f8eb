package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.environment.Environment;

/** Undoes a regenerate: the retiring credential is in force again, the newer one is revoked. */
public interface ReinstateCredential {

    record Command(Intent intent, CredentialAddress credential) {}

    /** The credential that is in force again, in its environment. */
    record Reinstated(Environment environment, Credential credential) {}

    /**
     * Reinstates it.
     *
     * @throws io.specter.apisettings.domain.NotFound when none was issued there under this id
     * @throws io.specter.apisettings.domain.StaleRevision when the environment is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when the environment is critical and it is unconfirmed
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.credentials.NotReinstatable when it is not retiring
     */
    Reinstated reinstate(Command command);
}
