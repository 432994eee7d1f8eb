package io.specter.apisettings.application.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One piece of a list.
 *
 * @param next where the next piece starts; empty: this is the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /**
     * A piece of a longer list.
     *
     * @param found the items from where the piece starts, one more than asked for when there are more
     * @param position where an item stands, for the piece after it
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> position) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), Optional.empty());
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, Optional.of(position.apply(items.get(limit - 1))));
    }
}
