package io.specter.apisettings.application.port;

import java.util.Optional;

/**
 * Which piece of a list is wanted.
 *
 * @param limit 1 to {@value #MAX_LIMIT} items
 * @param after the {@code next} of the piece before; empty: from the start
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int MAX_LIMIT = 200;
    public static final String LIMITS = "must be a number of 1 to " + MAX_LIMIT;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(LIMITS);
        }
    }
}
