package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.util.function.UnaryOperator;

/** Sets the URL, the guard and the rotation policy of an environment. */
public interface ChangeEnvironment {

    /** @param change what the settings become, from what they are */
    record Command(Intent intent, AppId app, EnvironmentName environment, UnaryOperator<EnvironmentSettings> change) {}

    /**
     * The environment as it is then; unchanged, under the same revision, when the change changes nothing.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such environment
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when it is critical and unconfirmed
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.InvalidMember when the settings do not go together
     */
    Environment change(Command command);
}
