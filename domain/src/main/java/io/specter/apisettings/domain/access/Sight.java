package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import java.util.List;
import java.util.Optional;

/** Over what something is allowed: whatever lies in one of these scopes. */
public record Sight(List<Scope> scopes) {

    public static final Sight EVERYTHING = new Sight(List.of(Scope.EVERYTHING));

    public Sight {
        scopes = List.copyOf(scopes);
    }

    public boolean isEverything() {
        return scopes.stream().anyMatch(Scope::isEverything);
    }

    /** Whether any of the app is in it. */
    public boolean touches(AppId app) {
        return scopes.stream().anyMatch(scope -> scope.touches(app));
    }

    /** Whether all of the app is in it. */
    public boolean covers(AppId app) {
        return scopes.stream().anyMatch(scope -> scope.covers(app));
    }

    public boolean covers(AppId app, EnvironmentName environment) {
        return scopes.stream().anyMatch(scope -> scope.covers(app, environment));
    }

    /** Whether something about an app, and an environment of it where it is about one, is in it. */
    public boolean covers(Optional<AppId> app, Optional<EnvironmentName> environment) {
        return scopes.stream().anyMatch(scope -> scope.covers(app, environment));
    }
}
