package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Instant;
import java.util.Optional;

/** Sessions in memory. */
final class InMemorySessionRepository implements SessionRepository {

    private final InMemoryStore store;

    InMemorySessionRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Session session) {
        synchronized (store) {
            store.sessions.put(session.digest(), session);
        }
    }

    @Override
    public Optional<Known> find(TokenDigest session) {
        synchronized (store) {
            return Optional.ofNullable(store.sessions.get(session))
                    .map(found -> new Known(store.operators.get(found.operator()), found));
        }
    }

    @Override
    public void seen(Session session) {
        synchronized (store) {
            store.sessions.computeIfPresent(session.digest(), (digest, old) -> session);
        }
    }

    @Override
    public boolean remove(TokenDigest session) {
        synchronized (store) {
            return store.sessions.remove(session) != null;
        }
    }

    @Override
    public void removeOthers(OperatorId operator, Optional<TokenDigest> kept) {
        synchronized (store) {
            store.sessions
                    .values()
                    .removeIf(session -> session.operator().equals(operator)
                            && kept.filter(session.digest()::equals).isEmpty());
        }
    }

    @Override
    public void removeEnded(Instant now) {
        synchronized (store) {
            store.sessions.values().removeIf(session -> !session.isOpen(now));
        }
    }
}
