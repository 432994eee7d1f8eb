package io.specter.apisettings.deployment.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running service, as an operator calls it. */
final class ServiceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 300;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String url;
    private final String token;

    ServiceClient(String url, String token) {
        this.url = url.replaceAll("/+$", "");
        this.token = token;
    }

    /** Asks again for a while: the service may be about to start, or its database. */
    Reply get(String path) {
        long start = System.nanoTime();
        Optional<Reply> reply = tryGet(path);
        while (reply.isEmpty()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new StartFailure(url + " does not answer; what was started there goes on");
            }
            pause();
            reply = tryGet(path);
        }
        return reply.get().orFail();
    }

    private Optional<Reply> tryGet(String path) {
        try {
            return Optional.of(send(request(path).GET())).filter(reply -> reply.status() != UNAVAILABLE);
        } catch (NoAnswer e) {
            return Optional.empty();
        }
    }

    /** Refusals are answers, too. */
    Reply post(String path, String json) {
        try {
            return send(request(path).POST(BodyPublishers.ofString(json)));
        } catch (NoAnswer e) {
            throw new StartFailure(url + " does not answer: " + e.getMessage(), e);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted; what was started goes on");
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        } catch (IllegalArgumentException mayQuoteTheToken) {
            throw new StartFailure(url + " is no URL, or the token file holds no token");
        }
    }

    private Reply send(HttpRequest.Builder request) throws NoAnswer {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted; what was started goes on");
        }
    }

    /** Nothing came back. */
    private static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        NoAnswer(IOException cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
