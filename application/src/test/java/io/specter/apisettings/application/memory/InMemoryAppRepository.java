package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.NameTaken;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Apps in memory. */
final class InMemoryAppRepository implements AppRepository {

    private final InMemoryStore store;

    InMemoryAppRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<App> find(AppId id) {
        synchronized (store) {
            return Optional.ofNullable(store.apps.get(id));
        }
    }

    /** The transaction that runs holds everything. */
    @Override
    public Optional<App> hold(AppId id) {
        return find(id);
    }

    @Override
    public Page<App> search(AppQuery query, Sight sight) {
        synchronized (store) {
            List<App> found = store.apps.values().stream()
                    .filter(app -> sight.touches(app.id()))
                    .filter(app -> query.status()
                            .map(status -> status == app.details().status())
                            .orElse(true))
                    .filter(app ->
                            query.search().map(search -> matches(app, search)).orElse(true))
                    .filter(app -> query.page()
                            .after()
                            .map(after -> app.name().key().compareTo(after) > 0)
                            .orElse(true))
                    .sorted(Comparator.comparing(app -> app.name().key()))
                    .limit(query.page().limit() + 1L)
                    .toList();
            return Page.of(found, query.page().limit(), app -> app.name().key());
        }
    }

    private static boolean matches(App app, String search) {
        return app.id().value().equals(search) || app.name().key().contains(AppName.searchKey(search));
    }

    @Override
    public App save(App app) {
        synchronized (store) {
            App kept = store.apps.get(app.id());
            Revision newest = kept == null ? Revision.UNSAVED : kept.revision();
            if (!newest.equals(app.revision())) {
                throw new StaleRevision();
            }
            if (store.apps.values().stream().anyMatch(other -> collides(app, other))) {
                throw new NameTaken();
            }
            App saved = app.saved();
            store.apps.put(app.id(), saved);
            return saved;
        }
    }

    private static boolean collides(App app, App other) {
        return !app.id().equals(other.id())
                && app.name().key().equals(other.name().key());
    }
}
