package io.specter.apisettings.adapter.rest.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Points in time as RFC 3339 writes them: {@code 2026-01-31T12:00:00Z}. */
public final class WireInstant {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private WireInstant() {}

    /** @throws IllegalArgumentException when it is none */
    public static Instant parse(String text) {
        if (FORM.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException noSuchDay) {
                throw new IllegalArgumentException("must be a day and time that exist", noSuchDay);
            }
        }
        throw new IllegalArgumentException("must be a time such as 2026-01-31T12:00:00Z");
    }
}
