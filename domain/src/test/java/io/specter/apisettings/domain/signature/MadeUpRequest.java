package io.specter.apisettings.domain.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A request in words that every implementation of RFC 9421 understands. */
record MadeUpRequest(String method, String url, Map<String, List<String>> fields, Body body) {

    /** @param base64 empty: none */
    record Body(String base64) {

        static final Body NONE = new Body("");

        static Body of(byte[] bytes) {
            return new Body(Base64.getEncoder().encodeToString(bytes));
        }

        static Body of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        boolean isNone() {
            return base64.isEmpty();
        }
    }

    RequestMessage message() {
        return RequestMessage.of(method, url, fields);
    }

    boolean carriesBody() {
        return !body.isNone() || message().announcesBody();
    }

    MadeUpRequest withMethod(String other) {
        return new MadeUpRequest(other, url, fields, body);
    }

    MadeUpRequest withUrl(String other) {
        return new MadeUpRequest(method, other, fields, body);
    }

    MadeUpRequest withBody(Body other) {
        return new MadeUpRequest(method, url, fields, other);
    }

    MadeUpRequest with(Map<String, String> added) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        added.forEach((name, value) -> all.put(name, List.of(value)));
        return new MadeUpRequest(method, url, all, body);
    }

    /** The same with each value of the field changed; its name in whatever case. */
    MadeUpRequest withChanged(String name, UnaryOperator<String> change) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        fields.forEach((some, values) -> all.put(
                some, some.equalsIgnoreCase(name) ? values.stream().map(change).toList() : values));
        return new MadeUpRequest(method, url, all, body);
    }
}
