package io.specter.apisettings.deployment.container;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * A request that must be refused.
 *
 * @param expected status, problem and, of a 400, the fields it finds fault with: {@code 400 validation name}
 * @param call method and path, where {@code $app}, {@code $dev}, {@code $prod} stand for those of the app at hand
 * @param headers name, value, name, …
 */
record BadRequest(String expected, String call, String body, boolean chunked, List<String> headers) {

    private static final int SHOWN = 60;

    static BadRequest refused(String expected, String call, String body, String... headers) {
        return new BadRequest(expected, call, body.replace('\'', '"'), false, List.of(headers));
    }

    static BadRequest refusedInChunks(String expected, String call, String body) {
        return new BadRequest(expected, call, body, true, List.of());
    }

    Answer send(Api api, String app) {
        String[] methodAndPath = call.split(" ", 2);
        String path = methodAndPath[1]
                .replace("$dev", "$app/environments/development")
                .replace("$prod", "$app/environments/production")
                .replace("$app", app);
        return api.send(methodAndPath[0], path, publisher(), headers.toArray(String[]::new));
    }

    private BodyPublisher publisher() {
        if (body.isEmpty()) {
            return BodyPublishers.noBody();
        }
        return chunked ? Api.chunked(body) : BodyPublishers.ofString(body);
    }

    int status() {
        return Integer.parseInt(words().get(0));
    }

    String problem() {
        return words().get(1);
    }

    List<String> fields() {
        return words().subList(2, words().size());
    }

    private List<String> words() {
        return List.of(expected.split(" "));
    }

    @Override
    public String toString() {
        String start = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
        return call + " " + start + " " + String.join(" ", headers) + " → " + expected;
    }
}
