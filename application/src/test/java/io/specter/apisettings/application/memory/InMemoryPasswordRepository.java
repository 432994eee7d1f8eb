package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.PasswordHash;
import java.util.Optional;

/** Hashes of passwords in memory. */
final class InMemoryPasswordRepository implements PasswordRepository {

    private final InMemoryStore store;

    InMemoryPasswordRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Secured> byName(String nameKey) {
        synchronized (store) {
            return store.operators.values().stream()
                    .filter(operator -> operator.details().name().key().equals(nameKey))
                    .map(Operator::id)
                    .flatMap(id -> find(id).map(hash -> new Secured(id, hash)).stream())
                    .findFirst();
        }
    }

    @Override
    public Optional<PasswordHash> find(OperatorId operator) {
        synchronized (store) {
            return Optional.ofNullable(store.passwords.get(operator));
        }
    }

    @Override
    public boolean remove(OperatorId operator) {
        synchronized (store) {
            return store.passwords.remove(operator) != null;
        }
    }

    @Override
    public void save(OperatorId operator, PasswordHash hash) {
        synchronized (store) {
            store.passwords.put(operator, hash);
        }
    }

    @Override
    public boolean isAnOwnerSecured() {
        synchronized (store) {
            return store.operators.values().stream()
                    .filter(Operator::isOwner)
                    .map(Operator::id)
                    .anyMatch(store.passwords::containsKey);
        }
    }
}
