package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.Base62;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The identifier of an operator: {@code op_} and 16 base62 digits. */
public record OperatorId(String value) {

    private static final String PREFIX = "op_";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + LENGTH + "}");

    public OperatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an operator id: op_ and 16 letters or digits");
        }
    }

    public static OperatorId random(SecureRandom random) {
        return new OperatorId(PREFIX + Base62.random(LENGTH, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
