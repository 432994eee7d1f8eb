package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.environment.Environment;
import java.util.Optional;

/**
 * Finds what a caller asks about, or refuses as not found what is not there or may not be seen. For a change it holds it
 * first, then checks whether the caller may change it, then the expected revision. Whoever changes something of an app
 * holds it before its environments.
 */
public final class Lookup {

    private final AppRepository apps;
    private final EnvironmentRepository environments;

    public Lookup(AppRepository apps, EnvironmentRepository environments) {
        this.apps = apps;
        this.environments = environments;
    }

    App app(Caller caller, AppId id) {
        caller.requireSight(id);
        return apps.find(id).orElseThrow(NotFound::new);
    }

    App held(Caller caller, AppId id) {
        caller.requireSight(id);
        return apps.hold(id).orElseThrow(NotFound::new);
    }

    /** To be changed itself. */
    App held(Intent intent, AppId id) {
        App app = held(intent.caller(), id);
        intent.caller().require(Permission.CHANGE_APPS, id);
        intent.expected().require(app.revision());
        return app;
    }

    Environment environment(Caller caller, AppId app, EnvironmentName name) {
        return seen(caller, app, name).orElseThrow(NotFound::new);
    }

    Optional<Environment> seen(Caller caller, AppId app, EnvironmentName name) {
        boolean inSight = caller.sight(Permission.SEE).covers(app, name);
        return inSight ? environments.find(app, name) : Optional.empty();
    }

    Environment held(Caller caller, AppId app, EnvironmentName name) {
        caller.requireSight(app, name);
        return environments.hold(app, name).orElseThrow(NotFound::new);
    }

    /** To be changed, or its credentials. */
    Environment held(Intent intent, AppId app, EnvironmentName name) {
        Environment environment = held(intent.caller(), app, name);
        intent.caller().requireChange(app, name, environment.settings().critical());
        intent.expected().require(environment.revision());
        return environment;
    }

    Credential credential(CredentialAddress address) {
        return environments
                .credential(address.app(), address.environment(), address.kind(), address.id())
                .orElseThrow(NotFound::new);
    }
}
