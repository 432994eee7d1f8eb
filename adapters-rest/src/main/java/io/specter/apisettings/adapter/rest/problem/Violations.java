package io.specter.apisettings.adapter.rest.problem;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is found wrong with a request, collected so that it is told all at once. */
public final class Violations {

    private static final int MAX_TOLD = 50;

    private final Map<String, Violation> found = new TreeMap<>();

    /** Adds it, unless something is wrong with the field already. */
    public void add(String field, String message) {
        Violation violation = new Violation(field, message);
        found.putIfAbsent(violation.field(), violation);
    }

    /** The parsed text; empty when there is none, or when it does not parse: that is a violation then. */
    public <T> Optional<T> read(String field, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            add(field, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** @throws RequestRefused when there are any */
    public void refuseAny() {
        if (!found.isEmpty()) {
            throw new RequestRefused(
                    Problem.invalid(found.values().stream().limit(MAX_TOLD).toList()));
        }
    }
}
