package io.specter.apisettings.deployment.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The API as one operator calls it.
 *
 * @param server where it answers
 * @param token the operator's
 */
public record Api(URI server, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends JSON as this operator, unless {@code headers} (name, value, name, …) say otherwise. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .method(method, body)
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Of unknown length, in chunks. */
    public static BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    /** A new app; gives its path. */
    public String app(String name) {
        String body = "{\"name\":\"%s\",\"location\":{\"country\":\"DE\"}}".formatted(name);
        return "/apps/" + post("/apps", body).is(201).text("/id");
    }

    public Answer verify(String plain) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("token", plain);
        return post("/verifications", body.toString()).is(200);
    }

    /** The items of all pages of a list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor)
                    .is(200);
            page.json().get("items").forEach(items::add);
            JsonNode next = page.json().get("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());
        return items;
    }

    /** All there is to read of an app and its environments, with every entity tag. */
    public String stateOf(String app) {
        StringBuilder state = new StringBuilder(read(app)).append(read(app + "/current-environment"));
        for (JsonNode name : get(app).is(200).json().get("environments")) {
            String environment = app + "/environments/" + name.asText();
            state.append(read(environment))
                    .append(all(environment + "/auth-tokens"))
                    .append(all(environment + "/secret-keys"));
        }
        return state.toString();
    }

    private String read(String path) {
        Answer answer = get(path).is(200);
        return answer.header("ETag") + " " + answer.body() + "\n";
    }
}
