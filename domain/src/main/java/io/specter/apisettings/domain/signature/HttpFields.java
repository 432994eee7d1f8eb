package io.specter.apisettings.domain.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header fields of a request (RFC 9110, section 5); names are the same in whatever case. What has a name that is no
 * token is passed over: Unicode has letters besides K, such as U+212A, whose lower case is the k of {@code api-key}.
 */
public final class HttpFields {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final Map<String, List<String>> valuesByName = new LinkedHashMap<>();

    /** @param values by name, each as it came; of names that differ in case only, in the order of the map */
    public HttpFields(Map<String, List<String>> values) {
        values.forEach((name, some) -> {
            if (TOKEN.matcher(name).matches()) {
                valuesByName
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                        .addAll(some);
            }
        });
    }

    /** The same with this value, in place of any there are of the name, in lower case. */
    HttpFields with(String name, String value) {
        HttpFields changed = new HttpFields(valuesByName);
        changed.valuesByName.put(name, List.of(value));
        return changed;
    }

    boolean has(String name) {
        return !valuesByName.getOrDefault(name, List.of()).isEmpty();
    }

    /** Whether every value of the field is this one. */
    boolean isJust(String name, String value) {
        return valuesByName.getOrDefault(name, List.of()).stream()
                .allMatch(some -> trim(some).equals(value));
    }

    /**
     * All values of the field as one (RFC 9421, section 2.1): trimmed, unfolded, joined by a comma and a space.
     *
     * @param name in lower case
     * @throws IllegalArgumentException when one has characters that are not visible ASCII, space or tab
     */
    Optional<String> value(String name) {
        List<String> values = valuesByName.getOrDefault(name, List.of());
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream().map(value -> canonical(name, value)).collect(Collectors.joining(", ")));
    }

    private static String canonical(String name, String value) {
        String line = value.indexOf('\n') < 0 ? trim(value) : unfold(value);
        if (!line.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\t')) {
            throw new IllegalArgumentException("the header " + name + " has characters that are not visible ASCII");
        }
        return line;
    }

    /** Each line break and the blanks around it are one space, where a blank follows it (RFC 9112, section 5.2). */
    private static String unfold(String value) {
        StringBuilder line = new StringBuilder();
        for (String part : value.split("\r\n(?=[ \t])", -1)) {
            line.append(line.isEmpty() ? "" : " ").append(trim(part));
        }
        return trim(line.toString());
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
