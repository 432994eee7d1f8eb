package io.specter.apisettings.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong guesses in a row, and how they slow further ones down: after five the next must wait for a second, then twice as
 * long each time, up to a bound, so that nobody is locked out for good.
 *
 * @param lastAt when the last of them was
 */
public record Guesses(GuessKey key, int wrong, Instant lastAt) {

    /** How long they count. */
    public static final Duration MEMORY = Duration.ofHours(1);

    private static final int FREE = 5;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** Twice as long no more often than this; the bounds are reached long before. */
    private static final int MAX_DOUBLINGS = 20;

    public static Guesses none(GuessKey key, Instant now) {
        return new Guesses(key, 0, now);
    }

    /** With one more, which is wrong until it proves right. */
    public Guesses guess(Instant now) {
        return new Guesses(key, isForgotten(now) ? 1 : wrong + 1, now);
    }

    /** Without the one that proved right, which was made on top of {@code before}. */
    public Guesses withdraw(Guesses before, Instant guessedAt) {
        return new Guesses(key, Math.max(0, wrong - 1), lastAt.equals(guessedAt) ? before.lastAt : lastAt);
    }

    /** How long the next one has to wait still; zero: not at all. */
    public Duration wait(Instant now) {
        if (wrong < FREE || isForgotten(now)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, lastAt.plus(wait(wrong - FREE)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration wait(int doublings) {
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(doublings, MAX_DOUBLINGS));
        Duration longest = key.kind().longestWait();
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private boolean isForgotten(Instant now) {
        return !now.isBefore(lastAt.plus(MEMORY));
    }
}
