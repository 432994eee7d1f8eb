package io.specter.apisettings.domain.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The trailing days that a user counts for after being seen; today is the last of them.
 *
 * @param length whole days, P1D to P90D
 */
public record ActivityWindow(Duration length) {

    private static final Duration MIN = Duration.ofDays(1);
    private static final Duration MAX = Duration.ofDays(90);

    public static final ActivityWindow LONGEST = new ActivityWindow(MAX);
    public static final ActivityWindow STANDARD = new ActivityWindow(Duration.ofDays(30));

    public ActivityWindow {
        boolean whole = length.equals(Duration.ofDays(length.toDays()));
        if (!whole || length.compareTo(MIN) < 0 || length.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("must be whole days, P1D to P90D");
        }
    }

    /** The day in UTC. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public int days() {
        return (int) length.toDays();
    }

    /** The first day of the window that ends with this one. */
    public LocalDate first(LocalDate last) {
        return last.minusDays(days() - 1L);
    }
}
