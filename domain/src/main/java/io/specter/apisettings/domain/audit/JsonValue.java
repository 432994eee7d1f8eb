package io.specter.apisettings.domain.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a member of a {@link FlatJson} can be, and how it is written (RFC 8785). */
sealed interface JsonValue {

    String json();

    /** A string. */
    record Text(String value) implements JsonValue {
        @Override
        public String json() {
            return quote(value);
        }
    }

    /** A number without a fraction. */
    record Whole(long value) implements JsonValue {
        @Override
        public String json() {
            return Long.toString(value);
        }
    }

    /** An array of strings. */
    record Texts(List<String> values) implements JsonValue {
        @Override
        public String json() {
            return values.stream().map(JsonValue::quote).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** Without quotes. */
    enum Literal implements JsonValue {
        NULL,
        TRUE,
        FALSE;

        @Override
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** RFC 8785, section 3.2.2.2. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char unit) {
        switch (unit) {
            case '"', '\\' -> quoted.append('\\').append(unit);
            case '\b' -> quoted.append("\\b");
            case '\t' -> quoted.append("\\t");
            case '\n' -> quoted.append("\\n");
            case '\f' -> quoted.append("\\f");
            case '\r' -> quoted.append("\\r");
            default -> quoted.append(unit < ' ' ? "\\u%04x".formatted((int) unit) : String.valueOf(unit));
        }
    }
}
