package io.specter.apisettings.domain.masterkey;

import io.specter.apisettings.domain.Base62;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The identifier of a rotation of the master key: {@code mkr_} and 16 base62 digits. */
public record RotationId(String value) {

    private static final String PREFIX = "mkr_";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + LENGTH + "}");

    public RotationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be the id of a rotation: mkr_ and 16 letters or digits");
        }
    }

    public static RotationId random(SecureRandom random) {
        return new RotationId(PREFIX + Base62.random(LENGTH, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
