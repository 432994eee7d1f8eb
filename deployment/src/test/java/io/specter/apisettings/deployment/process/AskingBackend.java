package io.specter.apisettings.deployment.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An API, on a free loopback port, that asks the service about each request it gets, and says what it was told. */
final class AskingBackend implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_THE_CONNECTION = Set.of("Host", "Content-length", "Connection", "Upgrade");

    /** A request as it came. */
    record Taken(String method, URI url, Map<String, List<String>> headers, String body) {

        private static Taken from(HttpExchange exchange) throws IOException {
            return new Taken(
                    exchange.getRequestMethod(),
                    URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI()),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        /** The body of a verification. */
        private String question() {
            ObjectNode question = JSON.createObjectNode();
            question.put("token", headers.get("Authorization").get(0).substring("Bearer ".length()))
                    .putObject("request")
                    .put("method", method)
                    .put("url", url.toString())
                    .put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                    .set("headers", JSON.valueToTree(headers));
            return question.toString();
        }

        /** Sends the same once more; gives what it is answered. */
        String again() throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, BodyPublishers.ofString(body));
            headers.forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private final Api service;
    private final HttpServer server;
    private volatile Taken last;

    AskingBackend(Api service) throws IOException {
        this.service = service;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            last = Taken.from(exchange);
            Answer told = service.post("/verifications", last.question());
            byte[] text = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isVouchedFor(told) ? 200 : 401, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private static boolean isVouchedFor(Answer told) {
        return told.status() == 200
                && told.text("/signature").equals("verified")
                && told.json().path("contentDigest").isNull();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What it was asked last. */
    Taken last() {
        return last;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
