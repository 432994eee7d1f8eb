package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.GuessCounts;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import io.specter.apisettings.domain.access.TooManyAttempts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Slows down whoever guesses. A guess counts as wrong before it is looked at, so that many at once get no further than
 * one after the other, and is taken back when it proves right.
 */
public final class GuessLimit {

    /** A first guess can meet another first one, and then that one's end. */
    private static final int MOST_RACES = 5;

    private final GuessCounts counts;
    private final Transactions races;
    private final InstantSource clock;

    public GuessLimit(GuessCounts counts, Transactions transactions, InstantSource clock) {
        this.counts = counts;
        this.races = new RepeatingTransactions(transactions, MOST_RACES);
        this.clock = clock;
    }

    /**
     * What the guess comes to; empty when it is wrong.
     *
     * @throws TooManyAttempts when it has to wait
     */
    <T> Optional<T> guess(Stream<GuessKey> keys, Supplier<Optional<T>> guess) {
        Instant now = clock.instant();
        List<GuessKey> ordered =
                keys.sorted(Comparator.comparing(GuessKey::kind)).toList();
        List<Guesses> before = races.run(() -> count(ordered, now));
        Optional<T> outcome;
        try {
            outcome = guess.get();
        } catch (RuntimeException notLookedAt) {
            before.forEach(one -> withdraw(one, now));
            throw notLookedAt;
        }
        if (outcome.isPresent()) {
            before.forEach(one -> prove(one, now));
        }
        return outcome;
    }

    /** Always in the same order, so that two who hold a part of them never wait for each other. */
    private List<Guesses> count(List<GuessKey> keys, Instant now) {
        return keys.stream().map(key -> count(key, now)).toList();
    }

    /** What there was before; a refusal undoes what was counted for other keys. */
    private Guesses count(GuessKey key, Instant now) {
        Optional<Guesses> held = counts.hold(key);
        Guesses before = held.orElseGet(() -> Guesses.none(key, now));
        Duration wait = before.wait(now);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        if (held.isPresent()) {
            counts.save(before.guess(now));
        } else {
            counts.add(before.guess(now));
        }
        return before;
    }

    /** A name starts anew; of an address nobody knows who else guesses there. */
    private void prove(Guesses before, Instant now) {
        if (before.key().kind() == GuessKey.Kind.ADDRESS) {
            withdraw(before, now);
            return;
        }
        races.perform(() -> counts.remove(before.key()));
    }

    private void withdraw(Guesses before, Instant now) {
        races.perform(() -> counts.hold(before.key()).ifPresent(one -> counts.save(one.withdraw(before, now))));
    }
}
