package io.specter.apisettings.domain.activity;

import java.nio.charset.StandardCharsets;

/** What an app calls one of its users, 1 to 256 characters; it is hashed at once and neither kept nor shown. */
public final class UserId {

    private static final int MAX_LENGTH = 256;

    private final String text;

    private UserId(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("must have 1 to " + MAX_LENGTH + " characters");
        }
        this.text = text;
    }

    public static UserId of(String text) {
        return new UserId(text);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[user]";
    }
}
