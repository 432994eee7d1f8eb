package io.specter.apisettings.deployment.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an ID token says, of whatever shape its provider gave it. */
record Claims(Map<String, Object> members) {

    private static final int MAX_TEXTS = 500;
    private static final int MAX_LENGTH = 1000;

    /** What people call them: the name they sign in with, or else their full name. */
    Optional<String> name() {
        return Stream.of("preferred_username", "name")
                .flatMap(member -> texts(members.get(member)))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The texts of a member, or of one that the dots lead to; one that is no list counts as a list of one. */
    List<String> texts(String path) {
        return texts(at(members, path)).limit(MAX_TEXTS).toList();
    }

    private static @Nullable Object at(Map<?, ?> members, String path) {
        if (members.containsKey(path)) {
            return members.get(path);
        }
        int dot = path.indexOf('.');
        return dot >= 0 && members.get(path.substring(0, dot)) instanceof Map<?, ?> nested
                ? at(nested, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> texts(@Nullable Object value) {
        Stream<?> items = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return items.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.length() <= MAX_LENGTH);
    }
}
