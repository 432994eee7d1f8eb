package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.application.port.PageRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which piece of a list a query asks for. */
public final class Paging {

    private static final int STANDARD_LIMIT = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Paging() {}

    /** The piece; what is wrong with it goes to {@code violations}. */
    public static PageRequest read(
            Violations violations, @Nullable String limit, @Nullable String cursor, Position position) {
        PageRequest first =
                violations.read("limit", limit, Paging::first).orElseGet(() -> startingWith(STANDARD_LIMIT));
        Optional<String> after = violations.read("cursor", cursor, text -> Cursor.decode(text, position));
        return new PageRequest(first.limit(), after);
    }

    private static PageRequest first(String limit) {
        if (!NUMBER.matcher(limit).matches()) {
            throw new IllegalArgumentException(PageRequest.LIMITS);
        }
        return startingWith(Integer.parseInt(limit));
    }

    private static PageRequest startingWith(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
