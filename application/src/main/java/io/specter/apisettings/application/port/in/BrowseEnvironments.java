package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.environment.Environment;
import java.util.List;

/** Shows the environments of an app and the history of their credentials. */
public interface BrowseEnvironments {

    /** @throws io.specter.apisettings.domain.NotFound when there is none */
    Environment environment(Caller caller, AppId app, EnvironmentName name);

    /** An app and the environment it is run in now. */
    record Current(App app, Environment environment) {}

    /** @throws io.specter.apisettings.domain.NotFound when there is no such app */
    Current current(Caller caller, AppId app);

    /**
     * The built-in ones first, then in the order they were added.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such app
     */
    List<Environment> environments(Caller caller, AppId app);

    /**
     * Every credential of a kind issued there, newest first.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such environment
     */
    Page<Credential> history(Caller caller, AppId app, EnvironmentName name, CredentialKind kind, PageRequest page);
}
