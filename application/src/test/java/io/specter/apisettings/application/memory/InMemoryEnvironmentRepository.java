package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.memory.InMemoryStore.Issued;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.verification.KnownToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Environments and their credentials in memory. */
final class InMemoryEnvironmentRepository implements EnvironmentRepository {

    private static final Comparator<Credential> NEWEST_FIRST = Comparator.comparing(Credential::issuedAt)
            .thenComparing(credential -> credential.id().value())
            .reversed();

    private final InMemoryStore store;

    InMemoryEnvironmentRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Environment> find(AppId app, EnvironmentName name) {
        synchronized (store) {
            return Optional.ofNullable(store.environments.get(new Place(app, name)))
                    .map(this::load);
        }
    }

    /** The transaction that runs holds everything. */
    @Override
    public Optional<Environment> hold(AppId app, EnvironmentName name) {
        return find(app, name);
    }

    @Override
    public List<Environment> ofApp(AppId app) {
        synchronized (store) {
            return store.environments.values().stream()
                    .filter(environment -> environment.app().equals(app))
                    .map(this::load)
                    .toList();
        }
    }

    private Environment load(Environment kept) {
        List<Credential> open = issuedIn(new Place(kept.app(), kept.name()))
                .filter(credential -> credential.ending().isEmpty())
                .toList();
        return Environment.restore(
                kept.app(), kept.name(), kept.settings(), Credentials.restore(open), kept.revision());
    }

    private Stream<Credential> issuedIn(Place place) {
        return store.credentials.values().stream()
                .filter(issued -> issued.place().equals(place))
                .map(Issued::credential);
    }

    @Override
    public Environment save(Environment environment) {
        synchronized (store) {
            Place place = requireNewest(environment);
            Environment saved = environment.saved();
            store.environments.put(place, saved);
            putCredentials(place, saved);
            return saved;
        }
    }

    private void putCredentials(Place place, Environment environment) {
        environment
                .credentials()
                .all()
                .forEach(credential -> store.credentials.put(credential.id(), new Issued(place, credential)));
    }

    @Override
    public void settle(Environment environment) {
        synchronized (store) {
            putCredentials(requireNewest(environment), environment);
        }
    }

    @Override
    public List<Place> unsettled(Instant now, int limit) {
        synchronized (store) {
            return store.credentials.values().stream()
                    .filter(issued ->
                            next(issued).filter(at -> !at.isAfter(now)).isPresent())
                    .sorted(Comparator.comparing(issued -> next(issued).orElseThrow()))
                    .map(Issued::place)
                    .distinct()
                    .limit(limit)
                    .toList();
        }
    }

    private Optional<Instant> next(Issued issued) {
        return issued.credential().nextOccurrence(policy(issued.place()));
    }

    private TokenRotationPolicy policy(Place place) {
        return store.environments.get(place).settings().rotationPolicy();
    }

    @Override
    public Page<UpcomingRotation> upcoming(Instant now, Instant until, Sight sight, PageRequest page) {
        synchronized (store) {
            List<UpcomingRotation> found = store.credentials.values().stream()
                    .filter(issued -> issued.credential().isValid(now))
                    .filter(issued ->
                            sight.covers(issued.place().app(), issued.place().environment()))
                    .filter(issued -> !store.apps.get(issued.place().app()).isArchived())
                    .filter(issued -> issued.credential()
                            .deadline(policy(issued.place()))
                            .filter(at -> !at.isAfter(until))
                            .isPresent())
                    .map(this::upcoming)
                    .sorted(Comparator.comparing(UpcomingRotation::place))
                    .filter(one -> page.after()
                            .map(UpcomingRotation.Place::parse)
                            .filter(after -> one.place().compareTo(after) <= 0)
                            .isEmpty())
                    .limit(page.limit() + 1L)
                    .toList();
            return Page.of(found, page.limit(), one -> one.place().text());
        }
    }

    private UpcomingRotation upcoming(Issued issued) {
        Place place = issued.place();
        return new UpcomingRotation(
                place.app(),
                store.apps.get(place.app()).name(),
                place.environment(),
                policy(place),
                issued.credential());
    }

    @Override
    public void remove(Environment environment) {
        synchronized (store) {
            Place place = requireNewest(environment);
            store.environments.remove(place);
            store.credentials.values().removeIf(issued -> issued.place().equals(place));
            store.users.keySet().removeIf(day -> new Place(day.app(), day.environment()).equals(place));
        }
    }

    private Place requireNewest(Environment environment) {
        Place place = new Place(environment.app(), environment.name());
        Environment kept = store.environments.get(place);
        Revision newest = kept == null ? Revision.UNSAVED : kept.revision();
        if (!newest.equals(environment.revision())) {
            throw new StaleRevision();
        }
        return place;
    }

    @Override
    public Page<Credential> history(AppId app, EnvironmentName name, CredentialKind kind, PageRequest page) {
        synchronized (store) {
            List<Credential> all = issuedIn(new Place(app, name))
                    .filter(credential -> credential.kind() == kind)
                    .sorted(NEWEST_FIRST)
                    .toList();
            List<Credential> rest = page.after()
                    .map(after -> all.stream()
                            .dropWhile(credential -> !credential.id().value().equals(after))
                            .skip(1)
                            .toList())
                    .orElse(all);
            return Page.of(rest, page.limit(), credential -> credential.id().value());
        }
    }

    @Override
    public Optional<Credential> credential(AppId app, EnvironmentName name, CredentialKind kind, CredentialId id) {
        synchronized (store) {
            return issuedIn(new Place(app, name))
                    .filter(credential ->
                            credential.kind() == kind && credential.id().equals(id))
                    .findFirst();
        }
    }

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        synchronized (store) {
            return Optional.ofNullable(store.credentials.get(id))
                    .filter(issued -> issued.credential().kind() == CredentialKind.AUTH_TOKEN)
                    .map(this::known);
        }
    }

    private KnownToken known(Issued issued) {
        Place place = issued.place();
        App app = store.apps.get(place.app());
        Environment environment = store.environments.get(place);
        return new KnownToken(
                place.app(),
                app.isArchived(),
                place.environment(),
                environment.settings().requireSignature(),
                issued.credential());
    }
}
