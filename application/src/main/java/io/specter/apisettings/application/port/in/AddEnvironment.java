package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.util.function.UnaryOperator;

/** Adds a stage to an app. */
public interface AddEnvironment {

    /** @param settings what it is set to, from what a new environment has */
    record Command(Intent intent, AppId app, EnvironmentName name, UnaryOperator<EnvironmentSettings> settings) {}

    /**
     * The new environment, without credentials.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such app
     * @throws io.specter.apisettings.domain.StaleRevision when the app is not at an expected revision
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws io.specter.apisettings.domain.app.EnvironmentNameTaken when it has one of this name
     * @throws io.specter.apisettings.domain.app.TooManyEnvironments when it has as many as it may
     * @throws io.specter.apisettings.domain.InvalidMember when the settings do not go together
     */
    Environment add(Command command);
}
