package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: whoever signs in on one is signed in on the other, and out on both. */
class SignInNodesIT {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Seconds in which the other node is asked for sure. */
    private static final int LONG_ENOUGH = 4;

    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "another horse battery";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path directory;

    @Test
    void aSessionIsOneOnAllNodesAndSoIsItsEnd() throws Exception {
        Map<String, String> database = PostgresServer.database("sign_in_nodes");
        try (SpecterProcess a = SpecterProcess.ready(directory.resolve("a"), database);
                SpecterProcess b = SpecterProcess.ready(
                        directory.resolve("b"),
                        with(database, directory.resolve("a").resolve("master-keyset.json")))) {
            Api onA = a.api();
            Api onB = new Api(b.uri(), onA.token());
            Files.copy(initialToken(a), initialToken(b));

            sessions(onA, onB);
            assertThat(hash(database)).matches("PBKDF2WithHmacSHA256:600000:[0-9A-Za-z+/]{43}=:[0-9A-Za-z+/]{43}=");
            slowingDown(onA, onB);
            revoking(onA, onB);
            await(() -> Stream.of(a, b).map(SignInNodesIT::initialToken).noneMatch(Files::exists));

            assertThat(StoredText.in(directory.resolve("a"))).doesNotContain(PASSWORD, OTHER);
            assertThat(a.log() + b.log()).doesNotContain("Exception", "SEVERE", PASSWORD, OTHER);
        }
    }

    private static Map<String, String> with(Map<String, String> database, Path keyset) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("specter.master-keyset-file", keyset.toString());
        return settings;
    }

    private static Path initialToken(SpecterProcess node) {
        return node.dataDirectory().resolve("initial-operator-token");
    }

    private static String hash(Map<String, String> database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.get("SPECTER_DATABASE_URL"),
                        database.get("SPECTER_DATABASE_USER"),
                        database.get("SPECTER_DATABASE_PASSWORD"));
                ResultSet hashes = connection.createStatement().executeQuery("select hash from operator_password")) {
            hashes.next();
            return hashes.getString(1);
        }
    }

    private static void sessions(Api onA, Api onB) {
        onA.put("/me/password", "{\"password\":\"%s\"}".formatted(PASSWORD)).is(204);
        Answer signedIn = signIn(onA.server(), "Owner", PASSWORD).is(200);
        String cookie = cookie(signedIn);
        assertThat(signedIn.header("Set-Cookie"))
                .matches("__Host-specter-session=[0-9A-Za-z]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");

        assertThat(in(onA.server(), cookie, "GET", "/me").is(200).text("/name")).isEqualTo("owner");
        assertThat(in(onB.server(), cookie, "GET", "/me").is(200).text("/name")).isEqualTo("owner");
        in(onB.server(), cookie, "DELETE", "/session").isProblem(403, "forbidden");

        in(onB.server(), cookie, "DELETE", "/session", "X-Specter-Csrf", "1").is(204);
        in(onA.server(), cookie, "GET", "/me").isProblem(401, "unauthenticated");
        in(onB.server(), cookie, "GET", "/me").isProblem(401, "unauthenticated");
        assertThat(onA.get("/audit-events").text("/items/0/action")).isEqualTo("sign-out");
    }

    /** Whichever node the guesses go to; and nobody is told whether the name exists. */
    private static void slowingDown(Api onA, Api onB) {
        long before = refused(onA.server()) + refused(onB.server());
        Answer wrong = signIn(onA.server(), "owner", OTHER).isProblem(401, "sign-in-failed");
        assertThat(signIn(onB.server(), "nobody", OTHER).body()).isEqualTo(wrong.body());
        int answered = 2;
        Answer slowed = wrong;
        for (Api node = onB; retryAfter(slowed) < LONG_ENOUGH; node = node.equals(onA) ? onB : onA) {
            slowed = signIn(node.server(), "owner", OTHER);
            answered++;
        }

        slowed.isProblem(429, "too-many-attempts");
        signIn(onA.server(), "owner", PASSWORD).isProblem(429, "too-many-attempts");
        signIn(onB.server(), "owner", PASSWORD).isProblem(429, "too-many-attempts");
        signIn(onB.server(), "somebody else at this address", OTHER).isProblem(429, "too-many-attempts");
        assertThat(refused(onA.server()) + refused(onB.server()) - before).isEqualTo(answered + 3);
    }

    private static int retryAfter(Answer answer) {
        return answer.status() == 429 ? Integer.parseInt(answer.header("Retry-After")) : 0;
    }

    private static void revoking(Api onA, Api onB) {
        String robin = "/operators/"
                + onA.post("/operators", "{\"name\":\"robin\",\"roles\":[{\"role\":\"viewer\"}]}")
                        .is(201)
                        .text("/id");
        Answer issued = onA.post(robin + "/tokens", "{\"name\":\"laptop\"}").is(201);
        Api asRobin = new Api(onB.server(), issued.text("/token"));
        asRobin.put("/me/password", "{\"password\":\"%s\"}".formatted(OTHER)).is(204);
        await(() -> signInByToken(onA.server(), asRobin.token()).status() != 429);
        String byToken = cookie(signInByToken(onA.server(), asRobin.token()));
        String byPassword = cookie(signIn(onA.server(), "robin", OTHER).is(200));

        onA.patch(robin, "{\"roles\":[]}").is(200);
        for (Api node : new Api[] {onA, onB}) {
            assertThat(in(node.server(), byPassword, "GET", "/me").json().get("permissions"))
                    .isEmpty();
            in(node.server(), byPassword, "GET", "/operators").isProblem(403, "forbidden");
        }

        onA.delete(robin + "/tokens/" + issued.text("/id")).is(204);
        for (Api node : new Api[] {onA, onB}) {
            in(node.server(), byToken, "GET", "/me").isProblem(401, "unauthenticated");
            in(node.server(), byPassword, "GET", "/me").is(200);
        }

        onB.delete(robin).is(204);
        for (Api node : new Api[] {onA, onB}) {
            in(node.server(), byPassword, "GET", "/me").isProblem(401, "unauthenticated");
        }
    }

    private static Answer signIn(URI node, String name, String password) {
        return post(node, "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private static Answer signInByToken(URI node, String token) {
        return post(node, "{\"token\":\"%s\"}".formatted(token));
    }

    private static Answer post(URI node, String body) {
        return send(HttpRequest.newBuilder(node.resolve("/api/v1/session"))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
    }

    private static String cookie(Answer signedIn) {
        return signedIn.is(200).header("Set-Cookie").replaceAll(";.*", "");
    }

    private static Answer in(URI node, String cookie, String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve("/api/v1" + path))
                .method(method, BodyPublishers.noBody())
                .header("Cookie", cookie);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As the metrics of a node tell. */
    private static long refused(URI node) {
        String metrics =
                send(HttpRequest.newBuilder(node.resolve("/metrics"))).is(200).body();
        return Pattern.compile("(?m)^specter_unauthenticated_requests_total(?:\\{.*})? ([0-9.]+)")
                .matcher(metrics)
                .results()
                .map(found -> Double.valueOf(found.group(1)).longValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError(metrics));
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
        }
    }
}
