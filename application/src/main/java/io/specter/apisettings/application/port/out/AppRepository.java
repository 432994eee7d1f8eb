package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.NameTaken;
import java.util.Optional;

/** Keeps the apps. */
public interface AppRepository {

    Optional<App> find(AppId id);

    /** Finds it and holds it: until the transaction ends nobody else can hold or save it. */
    Optional<App> hold(AppId id);

    /** Of the apps that the sight touches. */
    Page<App> search(AppQuery query, Sight sight);

    /**
     * Keeps the app as it is now, under its next revision.
     *
     * @throws StaleRevision when it was saved by somebody else since it was found
     * @throws NameTaken when another app has the same {@link io.specter.apisettings.domain.app.AppName#key() key}
     */
    App save(App app);
}
