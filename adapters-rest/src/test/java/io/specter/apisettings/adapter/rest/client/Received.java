package io.specter.apisettings.adapter.rest.client;

import com.sun.net.httpserver.HttpExchange;
import io.specter.apisettings.domain.signature.RequestMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A request as it came over the wire. */
final class Received {

    private final String method;
    private final String url;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Received(HttpExchange exchange) throws IOException {
        this.method = exchange.getRequestMethod();
        this.url = "http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
        this.headers = Map.copyOf(exchange.getRequestHeaders());
        this.body = exchange.getRequestBody().readAllBytes();
    }

    static Received from(HttpExchange exchange) throws IOException {
        return new Received(exchange);
    }

    RequestMessage message() {
        return RequestMessage.of(method, url, headers);
    }

    /** All values of it. */
    List<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    /** What comes after {@code Bearer}, or in {@code api-key}. */
    Optional<String> token() {
        return Stream.concat(header("Authorization").stream(), header("api-key").stream())
                .map(value -> value.replaceFirst("^Bearer ", ""))
                .findFirst();
    }

    byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return method + ' ' + url + ' ' + headers;
    }
}
