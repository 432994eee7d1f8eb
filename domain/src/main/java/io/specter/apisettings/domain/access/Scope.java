package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import java.util.List;
import java.util.Optional;

/**
 * What a role is over.
 *
 * @param app empty: all apps
 * @param environments of the app, at most {@value #MAX_ENVIRONMENTS}; empty: all
 */
public record Scope(Optional<AppId> app, List<EnvironmentName> environments) {

    public static final int MAX_ENVIRONMENTS = 20;

    /** All apps with all their environments. */
    public static final Scope EVERYTHING = new Scope(Optional.empty(), List.of());

    public Scope {
        environments = environments.stream().distinct().toList();
        if (app.isEmpty() && !environments.isEmpty()) {
            throw new IllegalArgumentException("must name the app that the environments are of");
        }
        if (environments.size() > MAX_ENVIRONMENTS) {
            throw new IllegalArgumentException("must be at most " + MAX_ENVIRONMENTS + " environments");
        }
    }

    public static Scope of(AppId app) {
        return new Scope(Optional.of(app), List.of());
    }

    public boolean isEverything() {
        return app.isEmpty();
    }

    /** Whether any of the app is in it. */
    boolean touches(AppId other) {
        return app.isEmpty() || app.get().equals(other);
    }

    /** Whether all of the app is in it. */
    boolean covers(AppId other) {
        return touches(other) && environments.isEmpty();
    }

    boolean covers(AppId other, EnvironmentName environment) {
        return touches(other) && (environments.isEmpty() || environments.contains(environment));
    }

    boolean covers(Optional<AppId> other, Optional<EnvironmentName> environment) {
        if (other.isEmpty()) {
            return isEverything();
        }
        return environment.map(name -> covers(other.get(), name)).orElseGet(() -> covers(other.get()));
    }
}
