package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.util.Optional;

/** Operators in memory. */
final class InMemoryOperatorRepository implements OperatorRepository {

    private final InMemoryStore store;

    InMemoryOperatorRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean hasOwner() {
        synchronized (store) {
            return !store.operators.isEmpty();
        }
    }

    @Override
    public boolean enrolOwner(Operator owner, TokenDigest token) {
        synchronized (store) {
            if (hasOwner()) {
                return false;
            }
            store.operators.put(token, owner);
            return true;
        }
    }

    @Override
    public Optional<Operator> byToken(TokenDigest token) {
        synchronized (store) {
            return Optional.ofNullable(store.operators.get(token));
        }
    }
}
