package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a text leaves in another that gives any {@value #PIECE} characters of it away, however they are written. */
record Traces(UnaryOperator<String> order, Charset charset, Writing writing) {

    static final int PIECE = 16;

    /** The end of a plain value: digits of the check. */
    private static final int CHECK = 6;

    /** Before them: digits of the secret. */
    private static final int SECRET = 32;

    static List<Traces> all() {
        return Stream.of(UnaryOperator.<String>identity(), (UnaryOperator<String>) Traces::reversed)
                .flatMap(order -> Stream.of(ISO_8859_1, UTF_16LE, UTF_16BE)
                        .flatMap(charset ->
                                Stream.of(Writing.values()).map(writing -> new Traces(order, charset, writing))))
                .toList();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The part of a credential that nobody may know. */
    static String secret(PlainSecret credential) {
        String plain = credential.reveal();
        int end = plain.length() - CHECK;
        return plain.substring(end - SECRET, end);
    }

    Stream<String> of(String secret) {
        return IntStream.rangeClosed(0, secret.length() - PIECE)
                .mapToObj(start -> secret.substring(start, start + PIECE))
                .flatMap(piece -> writing.traces(bytes(piece)));
    }

    /** The bytes that are written down. */
    byte[] bytes(String text) {
        return order.apply(text).getBytes(charset);
    }
}
