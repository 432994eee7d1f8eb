package io.specter.apisettings.domain.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When credentials must be rotated, and what happens when they are not.
 *
 * @param maxAge one hour to 3,650 days, or empty: never due
 * @param overlap how long the old one stays valid when a regenerate does not say
 * @param warnBefore how long before the due date a credential counts as due soon; at most {@code maxAge}
 */
public record TokenRotationPolicy(
        Optional<Duration> maxAge, Overlap overlap, Duration warnBefore, OnOverdue onOverdue) {

    private static final Duration SHORTEST_AGE = Duration.ofHours(1);
    private static final Duration LONGEST_AGE = Duration.ofDays(3650);

    /** 90 days, a day of overlap, a warning two weeks before, nothing expires. */
    public static final TokenRotationPolicy STANDARD = new TokenRotationPolicy(
            Optional.of(Duration.ofDays(90)), new Overlap(Duration.ofDays(1)), Duration.ofDays(14), OnOverdue.WARN);

    public TokenRotationPolicy {
        if (maxAge.filter(age -> !isWhole(age, SHORTEST_AGE)).isPresent()) {
            throw new IllegalArgumentException("maxAge must be PT1H to P3650D in whole seconds, or none");
        }
        if (!isWhole(warnBefore, Duration.ZERO)) {
            throw new IllegalArgumentException("warnBefore must be PT0S to P3650D in whole seconds");
        }
        if (maxAge.filter(age -> age.compareTo(warnBefore) < 0).isPresent()) {
            throw new IllegalArgumentException("warnBefore must not be longer than maxAge");
        }
    }

    private static boolean isWhole(Duration duration, Duration shortest) {
        return duration.compareTo(shortest) >= 0 && duration.compareTo(LONGEST_AGE) <= 0 && duration.getNano() == 0;
    }

    /** When a credential issued then is due for rotation; empty: never. */
    public Optional<Instant> dueAt(Instant issuedAt) {
        return maxAge.map(issuedAt::plus);
    }

    /** When the warning before it begins; empty: never. */
    public Optional<Instant> dueSoonAt(Instant issuedAt) {
        return dueAt(issuedAt).map(at -> at.minus(warnBefore));
    }

    /** When a credential issued now would expire; empty: never. */
    public Optional<Instant> expiresAt(Instant issuedAt) {
        return onOverdue == OnOverdue.EXPIRE ? dueAt(issuedAt) : Optional.empty();
    }

    public RotationState rotation(Instant issuedAt, Instant now) {
        if (dueAt(issuedAt).filter(at -> !now.isBefore(at)).isPresent()) {
            return RotationState.OVERDUE;
        }
        boolean soon = dueSoonAt(issuedAt).filter(at -> !now.isBefore(at)).isPresent();
        return soon ? RotationState.DUE_SOON : RotationState.FRESH;
    }
}
