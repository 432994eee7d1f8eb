package io.specter.apisettings.adapter.rest.validation;

/** Free text that callers give beside their request; each method gives it back when it is fit to be kept. */
public final class Words {

    private static final int MAX_REASON = 500;
    private static final int MAX_CONFIRM = 200;
    private static final int MAX_SEARCH = 100;

    private Words() {}

    /** What an act is for: 1 to 500 characters, something visible among them. */
    public static String reason(String text) {
        bounded(text, MAX_REASON);
        if (text.isBlank()) {
            throw new IllegalArgumentException("must have something visible");
        }
        return text;
    }

    public static String confirm(String text) {
        return bounded(text, MAX_CONFIRM);
    }

    /** What is looked for. */
    public static String search(String text) {
        return bounded(text, MAX_SEARCH);
    }

    private static String bounded(String text, int max) {
        if (text.codePointCount(0, text.length()) > max) {
            throw new IllegalArgumentException("must have at most " + max + " characters");
        }
        if (text.codePoints().anyMatch(Words::isForbidden)) {
            throw new IllegalArgumentException("must not have control or text direction characters");
        }
        return text;
    }

    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        };
    }
}
