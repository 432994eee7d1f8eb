package io.specter.apisettings.domain.credentials;

import java.time.Duration;

/** How long a replaced credential stays good: 0 to 30 days, in whole seconds. */
public record Overlap(Duration length) {

    private static final Duration LONGEST = Duration.ofDays(30);

    public static final Overlap NONE = new Overlap(Duration.ZERO);

    public Overlap {
        if (length.isNegative() || length.compareTo(LONGEST) > 0 || length.getNano() != 0) {
            throw new IllegalArgumentException("must be PT0S to P30D, in whole seconds");
        }
    }
}
