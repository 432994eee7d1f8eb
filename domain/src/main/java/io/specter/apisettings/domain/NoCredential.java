package io.specter.apisettings.domain;

import java.util.regex.Pattern;

/** Keeps plain credentials out of text that is kept: it is read in places where none may be. */
public final class NoCredential {

    /** Anything that starts like one and goes on for long enough to give its secret away. */
    private static final Pattern ANYWHERE =
            Pattern.compile("sp[kso]_(?:[a-z][a-z0-9-]{1,30}_)?[0-9A-Za-z]{16}_[0-9A-Za-z]");

    private NoCredential() {}

    /**
     * The text as it is.
     *
     * @throws IllegalArgumentException when it holds what may be a credential
     */
    public static String in(String text) {
        if (ANYWHERE.matcher(text).find()) {
            throw new IllegalArgumentException("must not hold a credential");
        }
        return text;
    }
}
