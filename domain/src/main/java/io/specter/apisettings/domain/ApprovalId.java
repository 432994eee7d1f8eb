package io.specter.apisettings.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The identifier of an approval: {@code apr_} and 16 base62 digits; in the order of their requests. */
public record ApprovalId(String value) {

    private static final String PREFIX = "apr_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{16}");

    /** Digits of a time in microseconds, enough for 400 years. */
    private static final int TIME_LENGTH = 9;

    private static final int RANDOM_LENGTH = 7;

    public ApprovalId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an approval id: apr_ and 16 letters or digits");
        }
    }

    /** One for a request made at this time. */
    public static ApprovalId at(Instant time, SecureRandom random) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return new ApprovalId(PREFIX + Base62.fixedWidth(micros, TIME_LENGTH) + Base62.random(RANDOM_LENGTH, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
