package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.environment.Environment;

/**
 * Finds what an actor asks about, or refuses as not found; for a change it holds it first and then checks the expected
 * revision. Whoever changes something of an app holds it before its environments.
 */
public final class Lookup {

    private final AppRepository apps;
    private final EnvironmentRepository environments;

    public Lookup(AppRepository apps, EnvironmentRepository environments) {
        this.apps = apps;
        this.environments = environments;
    }

    App app(Actor actor, AppId id) {
        return apps.find(id).orElseThrow(NotFound::new);
    }

    App held(Intent intent, AppId id) {
        App app = held(id);
        intent.expected().require(app.revision());
        return app;
    }

    App held(AppId id) {
        return apps.hold(id).orElseThrow(NotFound::new);
    }

    Environment environment(Actor actor, AppId app, EnvironmentName name) {
        return environments.find(app, name).orElseThrow(NotFound::new);
    }

    Environment held(Intent intent, AppId app, EnvironmentName name) {
        Environment environment = environments.hold(app, name).orElseThrow(NotFound::new);
        intent.expected().require(environment.revision());
        return environment;
    }

    Credential credential(CredentialAddress address) {
        return environments
                .credential(address.app(), address.environment(), address.kind(), address.id())
                .orElseThrow(NotFound::new);
    }
}
