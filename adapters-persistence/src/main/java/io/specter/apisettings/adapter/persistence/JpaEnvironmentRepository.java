package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.verification.KnownToken;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the environments in the table {@code environment}; their credentials are in another one. */
public final class JpaEnvironmentRepository implements EnvironmentRepository {

    /** One query for both, so that a revision is never read with the credentials of another. */
    private static final String WITH_OPEN_CREDENTIALS = "select e, c from EnvironmentRow e left join CredentialRow c"
            + " on c.app = e.app and c.environment = e.name and c.slot is not null";

    private final Database database;
    private final CredentialTable credentials;

    public JpaEnvironmentRepository(EntityManager entities) {
        this.database = new Database(entities);
        this.credentials = new CredentialTable(database);
    }

    @Override
    public Optional<Environment> find(AppId app, EnvironmentName name) {
        return read(of(app).where("e.name = :name", "name", name.value())).stream()
                .findFirst();
    }

    @Override
    public List<Environment> ofApp(AppId app) {
        return read(of(app));
    }

    private static Selection<Object[]> of(AppId app) {
        return new Selection<>(Object[].class, WITH_OPEN_CREDENTIALS)
                .where("e.app = :app", "app", app.value())
                .orderBy("c.place");
    }

    private List<Environment> read(Selection<Object[]> selection) {
        return database.ask(() -> {
            Map<EnvironmentRow, List<CredentialRow>> found = new LinkedHashMap<>();
            for (Object[] pair : database.list(selection)) {
                List<CredentialRow> open = found.computeIfAbsent((EnvironmentRow) pair[0], row -> new ArrayList<>());
                if (pair[1] != null) {
                    open.add((CredentialRow) pair[1]);
                }
            }
            return found.entrySet().stream()
                    .map(entry -> entry.getKey().toDomain(entry.getValue()))
                    .toList();
        });
    }

    @Override
    public Optional<Environment> hold(AppId app, EnvironmentName name) {
        EnvironmentKey key = new EnvironmentKey(app.value(), name.value());
        return database.hold(EnvironmentRow.class, key, row -> row.toDomain(credentials.open(app, name)));
    }

    @Override
    public Environment save(Environment environment) {
        Environment saved = environment.saved();
        if (environment.revision().equals(Revision.UNSAVED)) {
            database.insert(EnvironmentRow.from(saved));
        } else {
            database.replace(
                    EnvironmentRow.class, key(environment), environment.revision(), EnvironmentRow.from(saved));
        }
        credentials.put(saved);
        return saved;
    }

    /** The row of the environment itself stays as it is. */
    @Override
    public void settle(Environment environment) {
        credentials.put(environment);
    }

    @Override
    public List<Place> unsettled(Instant now, int limit) {
        return credentials.unsettled(now, limit);
    }

    @Override
    public Page<UpcomingRotation> upcoming(Instant now, Instant until, Sight sight, PageRequest page) {
        return credentials.upcoming(now, until, sight, page);
    }

    @Override
    public void remove(Environment environment) {
        database.delete(EnvironmentRow.class, key(environment), environment.revision());
    }

    private static EnvironmentKey key(Environment environment) {
        return new EnvironmentKey(environment.app().value(), environment.name().value());
    }

    @Override
    public Page<Credential> history(AppId app, EnvironmentName name, CredentialKind kind, PageRequest page) {
        return credentials.history(app, name, kind, page);
    }

    @Override
    public Optional<Credential> credential(AppId app, EnvironmentName name, CredentialKind kind, CredentialId id) {
        return credentials.find(app, name, kind, id);
    }

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        return credentials.token(id);
    }
}
