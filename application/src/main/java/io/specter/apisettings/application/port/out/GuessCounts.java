package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import java.time.Instant;
import java.util.Optional;

/** Counts guesses at passwords, the same on every node. */
public interface GuessCounts {

    /** Finds them and holds them: until the transaction ends nobody else can hold or save them. */
    Optional<Guesses> hold(GuessKey key);

    /** @throws StaleRevision when somebody else began to count just now, where there was nothing to hold */
    void add(Guesses guesses);

    /** In place of those that are held. */
    void save(Guesses guesses);

    void remove(GuessKey key);

    /** Forgets those whose last one was before then. */
    void removeBefore(Instant then);
}
