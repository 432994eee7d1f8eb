package io.specter.apisettings.adapter.rest.wire;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enums as callers write them: {@code due-soon}. */
public final class Kebab {

    private Kebab() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming what is possible, when it is none of them */
    public static <E extends Enum<E>> E parse(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> of(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + choice(type)));
    }

    private static <E extends Enum<E>> String choice(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Kebab::of).collect(Collectors.joining(", "));
    }
}
