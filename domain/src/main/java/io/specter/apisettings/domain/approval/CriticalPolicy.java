package io.specter.apisettings.domain.approval;

import java.time.Duration;

/**
 * What every change in a critical environment needs, besides being confirmed.
 *
 * @param requireReason whether it must say what it is for
 * @param requireApproval whether it waits for a second operator, in all apps
 * @param approvalLifetime how long it waits at most: 5 minutes to 30 days
 */
public record CriticalPolicy(boolean requireReason, boolean requireApproval, Duration approvalLifetime) {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(30);

    public static final CriticalPolicy STANDARD = new CriticalPolicy(false, false, Duration.ofHours(24));

    public CriticalPolicy {
        if (approvalLifetime.compareTo(SHORTEST) < 0 || approvalLifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be PT5M to P30D");
        }
    }
}
