package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.MadeUpRequest.Body;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Requests that carry a token: first one of each shape that matters, then drawn at random. Their URLs are valid (RFC
 * 3986), and such that URL parsers of the web leave path and query as they are.
 */
final class AnyRequest {

    private static final Body JSON = Body.of("{\"id\":1}");
    private static final Body UNICODE = Body.of("{\"name\":\"Šárka 東京 🦊\"}");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> HOSTS =
            List.of("api.example", "API.Example", "xn--bcher-kva.example", "10.0.0.1", "[2001:db8::1]", "[::1]");
    private static final List<String> PORTS = List.of("", ":80", ":443", ":8443", ":1");
    private static final String IN_PATH = "abcXYZ019-._~!$&'()*+,;=:@";
    private static final String IN_QUERY = "abcXYZ019-._~!$&()*+,;=:@/?";
    private static final List<String> TYPES =
            List.of("application/json", "text/plain; charset=\"utf-8\"", "multipart/form-data; boundary=\"a,b\"");

    private final Random random;
    private final String token;

    AnyRequest(Random random, PlainSecret token) {
        this.random = random;
        this.token = token.reveal();
    }

    Stream<MadeUpRequest> all(int count) {
        return Stream.concat(shapes(), Stream.generate(this::next)).limit(count);
    }

    private Stream<MadeUpRequest> shapes() {
        Map<String, List<String>> bearer = Map.of("Authorization", List.of("Bearer " + token));
        Map<String, List<String>> apiKey = Map.of("api-key", List.of(token));
        return Stream.of(
                new MadeUpRequest("GET", "https://api.example/orders", bearer, Body.NONE),
                new MadeUpRequest("GET", "https://api.example", bearer, Body.NONE),
                new MadeUpRequest("GET", "https://api.example?page=2", apiKey, Body.NONE),
                new MadeUpRequest("GET", "https://api.example/orders?page=2&sort=-date", bearer, Body.NONE),
                new MadeUpRequest("GET", "https://api.example/orders?", apiKey, Body.NONE),
                new MadeUpRequest("DELETE", "https://[2001:db8::1]:8443/orders/1", bearer, Body.NONE),
                new MadeUpRequest("GET", "HTTPS://API.example:443/", bearer, Body.NONE),
                new MadeUpRequest("POST", "https://api.example/orders", typed(bearer, TYPES.get(0)), JSON),
                new MadeUpRequest("POST", "http://api.example/?q=%F0%9F%A6%8A", typed(apiKey, TYPES.get(1)), UNICODE),
                new MadeUpRequest("PUT", "https://api.example/caf%C3%A9/a%2Fb%20c", typed(apiKey, TYPES.get(0)), JSON),
                new MadeUpRequest("PUT", "https://api.example/", typed(bearer, TYPES.get(0)), Body.NONE),
                new MadeUpRequest("POST", "https://api.example/", typed(bearer, "text/plain", " text/html "), JSON));
    }

    private static Map<String, List<String>> typed(Map<String, List<String>> fields, String... types) {
        Map<String, List<String>> typed = new LinkedHashMap<>(fields);
        typed.put("Content-Type", List.of(types));
        return typed;
    }

    private MadeUpRequest next() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            fields.put(any("Authorization", "AUTHORIZATION"), List.of(any("Bearer ", "bearer ") + token));
        } else {
            fields.put(any("api-key", "Api-Key"), List.of(any("", " ", "\t") + token));
        }
        fields.put(any("Accept", "accept"), List.of("text/html", " */*;q=0.8 "));
        Body body = random.nextBoolean() ? Body.NONE : body();
        if (!body.isNone()) {
            fields.put(any("Content-Type", "content-type"), List.of(any(TYPES)));
        }
        return new MadeUpRequest(any(METHODS), url(), fields, body);
    }

    private Body body() {
        byte[] bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        return Body.of(bytes);
    }

    private String url() {
        StringBuilder url = new StringBuilder();
        url.append(any("http", "https")).append("://").append(any(HOSTS)).append(any(PORTS));
        for (int segments = random.nextInt(4); segments > 0; segments--) {
            url.append("/s").append(text(IN_PATH));
        }
        return switch (random.nextInt(3)) {
            case 0 -> url.toString();
            case 1 -> url.append('?').toString();
            default -> url.append('?').append(text(IN_QUERY)).toString();
        };
    }

    /** Of these characters, and of any percent-encoded. */
    private String text(String characters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            if (random.nextInt(4) == 0) {
                text.append(any("%%%02X", "%%%02x").formatted(random.nextInt(256)));
            } else {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
        }
        return text.toString();
    }

    private String any(String... texts) {
        return any(List.of(texts));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
