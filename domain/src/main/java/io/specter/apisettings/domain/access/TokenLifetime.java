package io.specter.apisettings.domain.access;

import java.time.Duration;

/** How long an operator's token is good: a minute to 3,650 days. */
public record TokenLifetime(Duration duration) {

    private static final Duration MIN = Duration.ofMinutes(1);
    private static final Duration MAX = Duration.ofDays(3650);

    public TokenLifetime {
        if (duration.compareTo(MIN) < 0 || duration.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("must be PT1M to P3650D");
        }
    }
}
