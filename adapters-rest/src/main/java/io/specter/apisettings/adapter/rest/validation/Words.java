package io.specter.apisettings.adapter.rest.validation;

import java.util.Base64;

/** Free text that callers give beside their request, of no more than each kind of it needs. */
public final class Words {

    private static final int MAX_CONFIRM = 200;
    private static final int MAX_SEARCH = 100;
    private static final int MAX_PRESENTED = 800;

    private Words() {}

    /** What is compared with the name of what a critical act touches. */
    public static String confirm(String text) {
        return bounded(text, MAX_CONFIRM);
    }

    /** What is looked for; a control character is in nothing that could be found. */
    public static String search(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must not have control characters");
        }
        return bounded(text, MAX_SEARCH);
    }

    /** What somebody claims to be right: nothing that is right is longer. */
    public static String presented(String text) {
        return bounded(text, MAX_PRESENTED);
    }

    /** Bytes in base64 (RFC 4648, section 4). */
    public static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be base64", e);
        }
    }

    /** @throws IllegalArgumentException when it is neither true nor false */
    public static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static String bounded(String text, int max) {
        if (text.codePointCount(0, text.length()) > max) {
            throw new IllegalArgumentException("must have at most " + max + " characters");
        }
        return text;
    }
}
