package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.in.BrowseApps;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;

/** Shows apps. */
public final class AppBrowsing implements BrowseApps {

    private final AppRepository apps;
    private final Lookup lookup;

    public AppBrowsing(AppRepository apps, Lookup lookup) {
        this.apps = apps;
        this.lookup = lookup;
    }

    @Override
    public App app(Caller caller, AppId id) {
        return lookup.app(caller, id);
    }

    @Override
    public Page<App> apps(Caller caller, AppQuery query) {
        return apps.search(query, caller.sight(Permission.SEE));
    }
}
