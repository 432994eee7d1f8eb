package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.environment.Environment;
import java.util.Comparator;
import java.util.List;

/** Shows environments and the history of their credentials. */
public final class EnvironmentBrowsing implements BrowseEnvironments {

    private final EnvironmentRepository environments;
    private final Lookup lookup;

    public EnvironmentBrowsing(EnvironmentRepository environments, Lookup lookup) {
        this.environments = environments;
        this.lookup = lookup;
    }

    @Override
    public Environment environment(Caller caller, AppId app, EnvironmentName name) {
        return lookup.environment(caller, app, name);
    }

    @Override
    public Current current(Caller caller, AppId id) {
        App app = lookup.app(caller, id);
        return new Current(
                app, lookup.environment(caller, id, app.environments().current()));
    }

    @Override
    public List<Environment> environments(Caller caller, AppId id) {
        App app = lookup.app(caller, id);
        Sight sight = caller.sight(Permission.SEE);
        return environments.ofApp(id).stream()
                .filter(environment -> sight.covers(id, environment.name()))
                .sorted(Comparator.comparing(
                        environment -> app.environments().names().indexOf(environment.name())))
                .toList();
    }

    @Override
    public Page<Credential> history(
            Caller caller, AppId app, EnvironmentName name, CredentialKind kind, PageRequest page) {
        lookup.environment(caller, app, name);
        return environments.history(app, name, kind, page);
    }
}
