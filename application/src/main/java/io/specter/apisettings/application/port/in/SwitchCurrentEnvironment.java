package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;

/** Makes another environment the one the app is managed and run in. */
public interface SwitchCurrentEnvironment {

    /** @param force whether to switch although something is missing there */
    record Command(Intent intent, AppId app, EnvironmentName environment, boolean force) {}

    /**
     * The app as it is then; a switch to the current environment changes nothing.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such app or environment
     * @throws io.specter.apisettings.domain.StaleRevision when the app is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when it is critical and unconfirmed
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.app.EnvironmentNotReady when something is missing there
     */
    App switchTo(Command command);
}
