package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.environment.Environment;
import java.util.Optional;

/** Issues a new auth token or secret key; the one before retires. */
public interface RegenerateCredential {

    /**
     * What is asked for.
     *
     * @param overlap how long the one before stays good; empty: as the policy says
     * @param endOverlap whether a running overlap may be ended for it
     */
    record Command(
            Intent intent,
            AppId app,
            EnvironmentName environment,
            CredentialKind kind,
            Optional<Overlap> overlap,
            boolean endOverlap) {}

    /**
     * What was issued.
     *
     * @param plain its plain value, to be shown this once
     * @param previous the one that was in force before, as it is now
     */
    record Issued(Environment environment, Credential credential, PlainSecret plain, Optional<Credential> previous) {}

    /**
     * Issues it.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such environment
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when it is critical and unconfirmed
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.credentials.RotationInProgress when an overlap runs that is not to be ended
     */
    Issued regenerate(Command command);
}
