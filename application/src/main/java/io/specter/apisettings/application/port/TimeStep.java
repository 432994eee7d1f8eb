package io.specter.apisettings.application.port;

import java.time.Duration;
import java.time.Instant;

/** Pieces of time of one length, in UTC, numbered from 1970 on. */
public record TimeStep(Duration length) {

    public static final TimeStep HOUR = new TimeStep(Duration.ofHours(1));
    public static final TimeStep FIVE_MINUTES = new TimeStep(Duration.ofMinutes(5));

    private static final long MAX_DAYS = 90;

    /** @throws IllegalArgumentException when it is not whole seconds, or none */
    public TimeStep {
        if (length.getNano() != 0 || length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException("must be whole seconds");
        }
    }

    /**
     * One that hours add up to, and that days are made of or that is made of days.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static TimeStep ofHours(Duration length) {
        boolean isWholeHours = length.equals(Duration.ofHours(length.toHours())) && length.toHours() > 0;
        boolean isWholeDays = length.equals(Duration.ofDays(length.toDays()));
        if (!isWholeHours || (isWholeDays ? length.toDays() > MAX_DAYS : 24 % length.toHours() != 0)) {
            throw new IllegalArgumentException(
                    "must be PT1H, PT2H, PT3H, PT4H, PT6H, PT8H, PT12H, or whole days up to P" + MAX_DAYS + "D");
        }
        return new TimeStep(length);
    }

    /** The number of the piece that it is in. */
    public long number(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), length.toSeconds());
    }

    public Instant start(long number) {
        return Instant.ofEpochSecond(number * length.toSeconds());
    }

    /** When the piece that it is in starts. */
    public Instant startOf(Instant at) {
        return start(number(at));
    }
}
