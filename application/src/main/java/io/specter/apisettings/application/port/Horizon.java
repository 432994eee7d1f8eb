package io.specter.apisettings.application.port;

import java.time.Duration;

/** How far ahead is looked: up to 3,650 days. */
public record Horizon(Duration length) {

    private static final Duration LONGEST = Duration.ofDays(3650);

    public static final Horizon STANDARD = new Horizon(Duration.ofDays(30));

    public Horizon {
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be PT0S to P3650D");
        }
    }
}
