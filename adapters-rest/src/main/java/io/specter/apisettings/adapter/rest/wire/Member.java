package io.specter.apisettings.adapter.rest.wire;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of a merge patch (RFC 7396), where absent, null and a value are three things.
 *
 * @param isGiven whether it stands in the body
 * @param value what it is there; null removes
 */
public record Member<T>(boolean isGiven, @Nullable T value) {

    public static <T> Member<T> absent() {
        return new Member<>(false, null);
    }

    public static <T> Member<T> of(@Nullable T value) {
        return new Member<>(true, value);
    }

    public <R> Member<R> map(Function<T, R> change) {
        return new Member<>(isGiven, value == null ? null : change.apply(value));
    }

    /** What becomes of a value that cannot be removed. */
    public T replace(T current) {
        return value == null ? current : value;
    }

    /** What becomes of a value that null removes. */
    public Optional<T> replace(Optional<T> current) {
        return isGiven ? Optional.ofNullable(value) : current;
    }

    /** What becomes of a value that this changes in part. */
    public <R> R merge(R current, Function<T, Function<R, R>> change) {
        return value == null ? current : change.apply(value).apply(current);
    }
}
