package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.Location;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An app.
 *
 * @param requireApproval whether changes in its critical environments wait for a second operator
 * @param activeUsers each counted once, whatever environments they use; null where the caller does not see all of them
 */
public record AppResponse(
        String id,
        String name,
        Place location,
        AppStatus status,
        boolean requireApproval,
        @Nullable Long activeUsers,
        Instant createdAt,
        String currentEnvironment,
        List<String> environments) {

    /** Where it is hosted. */
    public record Place(String country, @Nullable String region) {

        private static Place from(Location location) {
            return new Place(location.country(), location.region().orElse(null));
        }
    }

    static AppResponse from(App app, Caller caller, @Nullable Long activeUsers) {
        Sight sight = caller.sight(Permission.SEE);
        return new AppResponse(
                app.id().value(),
                app.name().value(),
                Place.from(app.details().location()),
                app.details().status(),
                app.details().requireApproval(),
                activeUsers,
                app.createdAt(),
                app.environments().current().value(),
                app.environments().names().stream()
                        .filter(name -> sight.covers(app.id(), name))
                        .map(EnvironmentName::value)
                        .toList());
    }
}
