package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.in.BrowseApps;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
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
    public App app(Actor actor, AppId id) {
        return lookup.app(actor, id);
    }

    @Override
    public Page<App> apps(Actor actor, AppQuery query) {
        return apps.search(query);
    }
}
