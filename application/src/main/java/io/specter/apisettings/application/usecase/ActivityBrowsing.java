package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.BrowseActivity;
import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows how many active users there are. */
public final class ActivityBrowsing implements BrowseActivity {

    private final ActiveUsers users;

    public ActivityBrowsing(ActiveUsers users) {
        this.users = users;
    }

    @Override
    public Optional<Long> users(Caller caller, AppId app) {
        return Optional.ofNullable(users(caller, List.of(app)).get(app));
    }

    @Override
    public Map<AppId, Long> users(Caller caller, Collection<AppId> apps) {
        Sight sight = caller.sight(Permission.SEE);
        List<AppId> whole = apps.stream().filter(sight::covers).toList();
        Map<AppId, Long> counted = users.ofApps(whole);
        return whole.stream().collect(Collectors.toMap(Function.identity(), app -> counted.getOrDefault(app, 0L)));
    }

    @Override
    public Map<EnvironmentName, Long> environments(Caller caller, AppId app) {
        Sight sight = caller.sight(Permission.SEE);
        Map<EnvironmentName, Long> all = users.ofEnvironments(app);
        return all.keySet().stream()
                .filter(name -> sight.covers(app, name))
                .collect(Collectors.toMap(Function.identity(), name -> all.getOrDefault(name, 0L)));
    }
}
