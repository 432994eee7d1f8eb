package io.specter.apisettings.domain.access;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idleTimeout without a request, PT5M to P1D
 * @param maxAge whatever is done in it, PT5M to P30D
 */
public record SessionPolicy(Duration idleTimeout, Duration maxAge) {

    private static final Duration MIN = Duration.ofMinutes(5);
    private static final Duration MAX_IDLE = Duration.ofDays(1);
    private static final Duration MAX_AGE = Duration.ofDays(30);

    /** Half an hour idle, twelve hours in all. */
    public static final SessionPolicy STANDARD = new SessionPolicy(Duration.ofMinutes(30), Duration.ofHours(12));

    public SessionPolicy {
        require(idleTimeout, MAX_IDLE, "idleTimeout must be PT5M to P1D");
        require(maxAge, MAX_AGE, "maxAge must be PT5M to P30D");
    }

    private static void require(Duration length, Duration most, String message) {
        if (length.compareTo(MIN) < 0 || length.compareTo(most) > 0) {
            throw new IllegalArgumentException(message);
        }
    }
}
