package io.specter.apisettings.domain;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The public, unguessable identifier of an app: {@code app_} and 16 base62 digits. */
public record AppId(String value) {

    private static final String PREFIX = "app_";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + LENGTH + "}");

    public AppId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an app id: app_ and 16 letters or digits");
        }
    }

    public static AppId random(SecureRandom random) {
        return new AppId(PREFIX + Base62.random(LENGTH, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
