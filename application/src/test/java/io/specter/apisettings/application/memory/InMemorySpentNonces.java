package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.signature.SpentNonce;
import java.time.Instant;

/** Nonces in memory. */
final class InMemorySpentNonces implements SpentNonces {

    private final InMemoryStore store;

    InMemorySpentNonces(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(SpentNonce nonce) {
        synchronized (store) {
            if (store.spentNonces.putIfAbsent(nonce.id(), nonce.until()) != null) {
                throw new StaleRevision();
            }
        }
    }

    @Override
    public boolean contains(SpentNonce nonce) {
        synchronized (store) {
            return store.spentNonces.containsKey(nonce.id());
        }
    }

    @Override
    public void removeEnded(Instant now) {
        synchronized (store) {
            store.spentNonces.values().removeIf(until -> until.isBefore(now));
        }
    }
}
