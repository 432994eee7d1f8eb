package io.specter.apisettings.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A JSON object without objects in it, written member by member; its text is the canonical one (RFC 8785). */
final class FlatJson {

    /** In the order of UTF-16 code units (RFC 8785, section 3.2.3). */
    private final SortedMap<String, JsonValue> members = new TreeMap<>();

    /** @throws IllegalArgumentException when it is something else, or has a member twice */
    static FlatJson parse(String text) {
        return new FlatJsonReader(text).read();
    }

    FlatJson with(String name, String text) {
        return with(name, new JsonValue.Text(text));
    }

    FlatJson with(String name, long number) {
        return with(name, new JsonValue.Whole(number));
    }

    FlatJson with(String name, List<String> texts) {
        return with(name, new JsonValue.Texts(texts));
    }

    /** Null where there is none. */
    FlatJson with(String name, Optional<String> text) {
        return with(name, text.<JsonValue>map(JsonValue.Text::new).orElse(JsonValue.Literal.NULL));
    }

    /** Left out where there is none. */
    FlatJson withGiven(String name, Optional<String> text) {
        text.ifPresent(given -> with(name, given));
        return this;
    }

    /** Left out where it does not hold. */
    FlatJson withGiven(String name, boolean flag) {
        return flag ? with(name, JsonValue.Literal.TRUE) : this;
    }

    FlatJson with(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    /** A copy with one member less. */
    FlatJson without(String name) {
        FlatJson copy = new FlatJson();
        copy.members.putAll(members);
        copy.members.remove(name);
        return copy;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean isNull(String name) {
        return members.get(name) == JsonValue.Literal.NULL;
    }

    /** @throws IllegalArgumentException when it is no string */
    String text(String name) {
        if (members.get(name) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("has no string " + name);
    }

    /** @throws IllegalArgumentException when it is no whole number */
    long whole(String name) {
        if (members.get(name) instanceof JsonValue.Whole whole) {
            return whole.value();
        }
        throw new IllegalArgumentException("has no whole number " + name);
    }

    /** Of the canonical text in UTF-8, in hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> JsonValue.quote(member.getKey()) + ":"
                        + member.getValue().json())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
