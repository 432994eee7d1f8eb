package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Keeps the apps in the table {@code app}. */
public final class JpaAppRepository implements AppRepository {

    private static final String APPS = "select a from AppRow a";

    private final Database database;

    public JpaAppRepository(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public Optional<App> find(AppId id) {
        Selection<AppRow> selection = new Selection<>(AppRow.class, APPS).where("a.id = :id", "id", id.value());
        return database.list(selection, AppRow::toDomain).stream().findFirst();
    }

    @Override
    public Optional<App> hold(AppId id) {
        return database.hold(AppRow.class, id.value(), AppRow::toDomain);
    }

    @Override
    public Page<App> search(AppQuery query, Sight sight) {
        int limit = query.page().limit();
        Optional<String> after = query.page().after().map(Texts::requireStorable);
        if (query.search().filter(piece -> !Texts.isStorable(piece)).isPresent()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Selection<AppRow> selection = new Selection<>(AppRow.class, APPS)
                .whereGiven("a.status = :status", "status", query.status())
                .whereGiven("a.nameKey > :after", "after", after)
                .within(sight, "a.id", Optional.empty())
                .orderBy("a.nameKey")
                .limit(limit + 1);
        query.search().ifPresent(piece -> match(selection, piece));
        return Page.of(
                database.list(selection, AppRow::toDomain),
                limit,
                app -> app.name().key());
    }

    private static void match(Selection<AppRow> selection, String piece) {
        selection
                .where("a.id = :id or a.nameKey like :piece escape '!'", "id", piece)
                .bind("piece", Texts.containing(AppName.searchKey(piece)));
    }

    @Override
    public App save(App app) {
        App saved = app.saved();
        if (app.revision().equals(Revision.UNSAVED)) {
            database.insert(AppRow.from(saved));
        } else {
            database.replace(AppRow.class, app.id().value(), app.revision(), AppRow.from(saved));
        }
        return saved;
    }
}
