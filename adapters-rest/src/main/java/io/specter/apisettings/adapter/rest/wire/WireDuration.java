package io.specter.apisettings.adapter.rest.wire;

import java.time.Duration;
import java.util.regex.Pattern;

/** Durations of ISO 8601 in days and smaller, down to whole seconds: {@code P90D}, {@code PT36H}. */
public final class WireDuration {

    private static final Pattern FORM =
            Pattern.compile("P(?=.)(\\d{1,5}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,8}M)?(\\d{1,9}S)?)?");

    private WireDuration() {}

    /** In days when it is whole days. */
    public static String of(Duration duration) {
        boolean wholeDays = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }

    /** @throws IllegalArgumentException when it is not of this form */
    public static Duration parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a duration in days and smaller, such as P90D or PT36H");
        }
        return Duration.parse(text);
    }
}
