package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;

/** Drops an environment with all its credentials; its tokens are unknown from then on. */
public interface RemoveEnvironment {

    record Command(Intent intent, AppId app, EnvironmentName environment) {}

    /**
     * Removes it.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such environment
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when it is critical and unconfirmed
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.app.EnvironmentInUse when it is built in or the current one
     */
    void remove(Command command);
}
