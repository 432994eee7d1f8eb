package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.GuessCounts;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Counts guesses in the table {@code guess_count}. */
public final class JpaGuessCounts implements GuessCounts {

    private final Database database;

    public JpaGuessCounts(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public Optional<Guesses> hold(GuessKey key) {
        return database.hold(GuessCountRow.class, GuessCountKey.of(key), GuessCountRow::toDomain);
    }

    @Override
    public void add(Guesses guesses) {
        database.insert(GuessCountRow.from(guesses));
    }

    @Override
    public void save(Guesses guesses) {
        database.put(GuessCountRow.from(guesses));
    }

    @Override
    public void remove(GuessKey key) {
        database.remove(GuessCountRow.class, GuessCountKey.of(key));
    }

    @Override
    public void removeBefore(Instant then) {
        database.deleteAll("delete from GuessCountRow g where g.lastAt < :then", "then", then);
    }
}
