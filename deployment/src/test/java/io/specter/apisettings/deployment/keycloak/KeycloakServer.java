package io.specter.apisettings.deployment.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak of its own on a free loopback port, in memory, with the realm of {@code realm.json}. */
public final class KeycloakServer implements AutoCloseable {

    /** The system property that says where it was unpacked; set by the Maven profile. */
    public static final String HOME = "specter.keycloak";

    public static final String CLIENT = "specter";
    public static final String CLIENT_SECRET = "a-secret-of-the-test-realm";
    public static final String USER = "alice";
    public static final String PASSWORD = "correct horse";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ADMIN = "test-admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Path log;
    private final Process process;

    private KeycloakServer(Path home) {
        this.log = home.resolve("test.log");
        this.process = launch(home);
    }

    public static KeycloakServer ready() {
        KeycloakServer server = new KeycloakServer(Path.of(System.getProperty(HOME)));
        server.awaitReady();
        return server;
    }

    private Process launch(Path home) {
        try (InputStream realm = Objects.requireNonNull(KeycloakServer.class.getResourceAsStream("realm.json"))) {
            Path imported = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imported.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder builder = new ProcessBuilder(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--cache=local",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (answers()) {
                return;
            }
            pause();
        }
        close();
        throw new IllegalStateException("did not start:\n" + log());
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    public String issuer() {
        return root() + "/realms/staff";
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Takes a role away from the user. */
    public void takeAway(String role) {
        String token = adminToken();
        String client =
                read(token, "/clients?clientId=" + CLIENT).get(0).get("id").asText();
        String user = read(token, "/users?exact=true&username=" + USER)
                .get(0)
                .get("id")
                .asText();
        String mappings = "/users/" + user + "/role-mappings/clients/" + client;
        JsonNode taken = Stream.of(read(token, mappings))
                .flatMap(roles ->
                        Stream.iterate(0, i -> i < roles.size(), i -> i + 1).map(roles::get))
                .filter(mapped -> mapped.get("name").asText().equals(role))
                .findFirst()
                .orElseThrow();
        HttpRequest.Builder request = admin(token, mappings)
                .header("Content-Type", "application/json")
                .method(
                        "DELETE",
                        BodyPublishers.ofString(
                                JSON.createArrayNode().add(taken).toString()));
        send(request, 204);
    }

    /** Ends all that it remembers of who signed in, so that the form is shown again. */
    public void signOutEverybody() {
        send(admin(adminToken(), "/logout-all").POST(BodyPublishers.noBody()), 200);
    }

    private String adminToken() {
        String form = "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + ADMIN;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(root() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(request, 200).get("access_token").asText();
    }

    private JsonNode read(String token, String path) {
        return send(admin(token, path), 200);
    }

    private HttpRequest.Builder admin(String token, String path) {
        return HttpRequest.newBuilder(URI.create(root() + "/admin/realms/staff" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
