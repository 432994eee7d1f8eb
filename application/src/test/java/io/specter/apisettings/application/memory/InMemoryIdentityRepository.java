package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.IdentityRepository;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.OperatorId;
import java.time.Instant;
import java.util.Optional;

/** Identities in memory. */
final class InMemoryIdentityRepository implements IdentityRepository {

    private final InMemoryStore store;

    InMemoryIdentityRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<OperatorId> find(Identity identity) {
        synchronized (store) {
            return Optional.ofNullable(store.identities.get(identity));
        }
    }

    @Override
    public void add(Identity identity, OperatorId operator) {
        synchronized (store) {
            if (store.identities.putIfAbsent(identity, operator) != null) {
                throw new StaleRevision();
            }
        }
    }

    @Override
    public void spend(String signIn, Instant until) {
        synchronized (store) {
            if (store.spentSignIns.putIfAbsent(signIn, until) != null) {
                throw new StaleRevision();
            }
        }
    }

    @Override
    public void forgetSpent(Instant now) {
        synchronized (store) {
            store.spentSignIns.values().removeIf(until -> !until.isAfter(now));
        }
    }
}
