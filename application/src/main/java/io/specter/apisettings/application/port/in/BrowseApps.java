package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.app.App;

/** Shows apps. */
public interface BrowseApps {

    /** @throws io.specter.apisettings.domain.NotFound when there is none */
    App app(Caller caller, AppId id);

    /** In the order of their names. */
    Page<App> apps(Caller caller, AppQuery query);
}
