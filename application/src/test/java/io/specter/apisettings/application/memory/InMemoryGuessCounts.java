package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.GuessCounts;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import java.time.Instant;
import java.util.Optional;

/** Counts of guesses in memory. */
final class InMemoryGuessCounts implements GuessCounts {

    private final InMemoryStore store;

    InMemoryGuessCounts(InMemoryStore store) {
        this.store = store;
    }

    /** The transaction that runs holds everything. */
    @Override
    public Optional<Guesses> hold(GuessKey key) {
        synchronized (store) {
            return Optional.ofNullable(store.guesses.get(key));
        }
    }

    @Override
    public void add(Guesses guesses) {
        save(guesses);
    }

    @Override
    public void save(Guesses guesses) {
        synchronized (store) {
            store.guesses.put(guesses.key(), guesses);
        }
    }

    @Override
    public void remove(GuessKey key) {
        synchronized (store) {
            store.guesses.remove(key);
        }
    }

    @Override
    public void removeBefore(Instant then) {
        synchronized (store) {
            store.guesses.values().removeIf(guesses -> guesses.lastAt().isBefore(then));
        }
    }
}
