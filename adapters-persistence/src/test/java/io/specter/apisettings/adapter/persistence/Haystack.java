package io.specter.apisettings.adapter.persistence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A long text in which very many others are looked for. */
final class Haystack {

    /** No text that is looked for is shorter, in characters. */
    private static final int SHORTEST = Traces.PIECE;

    private final String text;
    private final long[] starts;

    Haystack(String text) {
        this.text = text;
        this.starts = IntStream.rangeClosed(0, text.length() - SHORTEST)
                .mapToLong(start -> hash(text, start))
                .sorted()
                .toArray();
    }

    private static long hash(String text, int start) {
        long hash = 0;
        for (int i = start; i < start + SHORTEST; i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return hash;
    }

    boolean contains(String needle) {
        return Arrays.binarySearch(starts, hash(needle, 0)) >= 0 && text.contains(needle);
    }

    /** Whether it gives a piece of the secret away. */
    boolean betrays(String secret) {
        return Traces.all().stream().anyMatch(traces -> hasAny(traces, secret));
    }

    boolean hasAny(Traces traces, String secret) {
        return traces.of(secret).anyMatch(this::contains);
    }

    int length() {
        return text.length();
    }
}
