package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.application.port.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a list.
 *
 * @param nextCursor asks for the piece after it; null: this is the last
 */
public record PageResponse<R>(List<R> items, @Nullable String nextCursor) {

    public static <T, R> PageResponse<R> from(Page<T> page, Function<T, R> item) {
        return new PageResponse<>(
                page.items().stream().map(item).toList(),
                page.next().map(Cursor::encode).orElse(null));
    }

    /** All there is, in one piece. */
    public static <T, R> PageResponse<R> of(List<T> all, Function<T, R> item) {
        return new PageResponse<>(all.stream().map(item).toList(), null);
    }
}
