package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.out.EnvironmentRepository.Place;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.verification.KnownToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The credentials of all environments, in the table {@code credential}. */
final class CredentialTable {

    private static final String CREDENTIALS = "select c from CredentialRow c";

    /** All that a verification asks about, in one query. */
    private static final String KNOWN_TOKENS =
            "select c, e.requireSignature, a.status from CredentialRow c, EnvironmentRow e, AppRow a";

    private static final String UPCOMING = "select c, e, a from CredentialRow c, EnvironmentRow e, AppRow a";

    private final Database database;

    CredentialTable(Database database) {
        this.database = database;
    }

    List<CredentialRow> open(AppId app, EnvironmentName name) {
        return database.list(of(app, name).where("c.slot is not null").orderBy("c.place"));
    }

    private static Selection<CredentialRow> of(AppId app, EnvironmentName name) {
        return new Selection<>(CredentialRow.class, CREDENTIALS)
                .where("c.app = :app", "app", app.value())
                .where("c.environment = :environment", "environment", name.value());
    }

    private static Selection<CredentialRow> of(AppId app, EnvironmentName name, CredentialKind kind) {
        return of(app, name).where("c.kind = :kind", "kind", kind);
    }

    /** Each slot is left before it is taken, as the database never lets two be in one. */
    void put(Environment environment) {
        putThose(environment, Optional.empty());
        putThose(environment, Optional.of(CredentialRow.Slot.RETIRING));
        putThose(environment, Optional.of(CredentialRow.Slot.ACTIVE));
    }

    private void putThose(Environment environment, Optional<CredentialRow.Slot> slot) {
        environment.credentials().all().stream()
                .filter(credential -> CredentialRow.slot(credential).equals(slot))
                .map(credential -> CredentialRow.from(environment, credential))
                .forEach(database::put);
    }

    List<Place> unsettled(Instant now, int limit) {
        Selection<Object[]> selection = new Selection<>(
                        Object[].class, "select c.app, c.environment from CredentialRow c")
                .where("c.nextAt <= :now", "now", now)
                .groupBy("c.app, c.environment")
                .orderBy("min(c.nextAt)")
                .limit(limit);
        return database.list(
                selection, row -> new Place(new AppId((String) row[0]), new EnvironmentName((String) row[1])));
    }

    /** One that has ended, recorded or not, is nothing to plan for; in an archived app nothing can be done. */
    Page<UpcomingRotation> upcoming(Instant now, Instant until, Sight sight, PageRequest page) {
        Selection<Object[]> selection = new Selection<>(Object[].class, UPCOMING)
                .where("e.app = c.app and e.name = c.environment and a.id = c.app")
                .where("a.status = :status", "status", AppStatus.ACTIVE)
                .where("c.deadlineAt <= :until", "until", until)
                .where("c.retiresAt is null or c.retiresAt > :now")
                .where("c.expiresAt is null or c.expiresAt > :now", "now", now)
                .within(sight, "c.app", Optional.of("c.environment"))
                .orderBy("c.deadlineAt, c.id")
                .limit(page.limit() + 1);
        page.after().map(UpcomingRotation.Place::parse).ifPresent(after -> startAfter(selection, after));
        List<UpcomingRotation> found = database.list(selection, CredentialTable::upcoming);
        return Page.of(found, page.limit(), one -> one.place().text());
    }

    private static void startAfter(Selection<Object[]> selection, UpcomingRotation.Place after) {
        selection
                .where("c.deadlineAt > :at or (c.deadlineAt = :at and c.id > :id)", "at", after.at())
                .bind("id", after.credential().value());
    }

    private static UpcomingRotation upcoming(Object[] columns) {
        Credential credential = ((CredentialRow) columns[0]).toDomain();
        TokenRotationPolicy policy = ((EnvironmentRow) columns[1]).policy();
        App app = ((AppRow) columns[2]).toDomain();
        return new UpcomingRotation(
                app.id(), app.name(), credential.label().environment().orElseThrow(), policy, credential);
    }

    Page<Credential> history(AppId app, EnvironmentName name, CredentialKind kind, PageRequest page) {
        Optional<String> after = page.after().map(CredentialId::new).map(CredentialId::value);
        Selection<CredentialRow> selection = of(app, name, kind)
                .whereGiven("c.place < (select l.place from CredentialRow l where l.id = :after)", "after", after)
                .orderBy("c.place desc")
                .limit(page.limit() + 1);
        List<Credential> found = database.list(selection, CredentialRow::toDomain);
        return Page.of(found, page.limit(), credential -> credential.id().value());
    }

    Optional<Credential> find(AppId app, EnvironmentName name, CredentialKind kind, CredentialId id) {
        Selection<CredentialRow> selection = of(app, name, kind).where("c.id = :id", "id", id.value());
        return database.list(selection, CredentialRow::toDomain).stream().findFirst();
    }

    Optional<KnownToken> token(CredentialId id) {
        Selection<Object[]> selection = new Selection<>(Object[].class, KNOWN_TOKENS)
                .where("e.app = c.app and e.name = c.environment and a.id = c.app")
                .where("c.id = :id", "id", id.value())
                .where("c.kind = :kind", "kind", CredentialKind.AUTH_TOKEN);
        return database.list(selection, CredentialTable::known).stream().findFirst();
    }

    private static KnownToken known(Object[] columns) {
        CredentialRow credential = (CredentialRow) columns[0];
        boolean archived = columns[2] == AppStatus.ARCHIVED;
        return credential.toKnownToken(archived, (boolean) columns[1]);
    }
}
