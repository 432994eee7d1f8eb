package io.specter.apisettings.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.adapter.rest.contract.ContractCheck;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.contract.VanishingStore;
import io.specter.apisettings.application.memory.InMemoryPorts;
import io.specter.apisettings.application.port.out.IdentityProvider;
import io.specter.apisettings.application.port.out.OutPorts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The API on a free port of this machine, over the real use cases on stores in memory, empty before each test. Whatever
 * is said to it and answered is held against the OpenAPI document.
 */
final class Api implements BeforeEachCallback, AfterEachCallback {

    static final String OWNER_TOKEN = "the-token-of-the-owner-0123456789";

    private static final Logger SERVER_LOG = Logger.getLogger("org.glassfish.grizzly");

    static {
        SERVER_LOG.setLevel(Level.WARNING);
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Class<?>[] more;
    private Optional<IdentityProvider> provider = Optional.empty();
    private MovableClock clock = new MovableClock();
    private OutPorts ports = InMemoryPorts.ports();
    private VanishingStore store = new VanishingStore(ports);
    private ClosableLog log = new ClosableLog(ports.auditLog());
    private UseCases useCases = new UseCases(ports, clock, OWNER_TOKEN);
    private HttpServer server = new HttpServer();

    /** @param more resources besides the real ones */
    Api(Class<?>... more) {
        this.more = more;
    }

    /** Where people can sign in besides. */
    Api with(IdentityProvider one) {
        provider = Optional.of(one);
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clock = new MovableClock();
        OutPorts stores = InMemoryPorts.ports();
        log = new ClosableLog(stores.auditLog());
        OutPorts logged = TestPorts.with(stores, log);
        store = new VanishingStore(
                provider.map(one -> TestPorts.with(logged, one)).orElse(logged));
        ports = store.ports();
        useCases = new UseCases(ports, clock, OWNER_TOKEN);
        ResourceConfig config = ResourceConfig.forApplication(new RestApplication())
                .registerClasses(more)
                .register(useCases);
        server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.shutdownNow();
    }

    /** From now on no event is taken. */
    void closeTrail() {
        log.close();
    }

    /** From the next change on nothing is answered. */
    void closeReadings() {
        store.leaveAfterTheNextChange();
    }

    boolean areReadingsClosed() {
        return store.isGone();
    }

    /** Writes down what was counted, as happens every few seconds. */
    void writeCounts() {
        useCases.writeCounts();
    }

    MovableClock clock() {
        return clock;
    }

    private URI uri(String path) {
        int port = server.getListeners().iterator().next().getPort();
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    /** As the owner, with JSON unless {@code headers} say otherwise. */
    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, body)
                .setHeader("Authorization", "Bearer " + OWNER_TOKEN)
                .setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Exactly these headers. */
    Answer bare(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            ContractCheck.verify(request, response);
            return new Answer(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer send(String method, String path, String body, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    /** Of unknown length, in chunks. */
    static HttpRequest.BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    /** A new app; gives its path. */
    String app(String name) {
        String body = "{\"name\":\"%s\",\"location\":{\"country\":\"DE\"}}".formatted(name);
        return "/apps/" + post("/apps", body).is(201).text("/id");
    }

    /** A new app; gives the path of one of its environments. */
    String environment(String name) {
        return app("Webshop") + "/environments/" + name;
    }

    /** Everything that a refused request could have changed, as callers see it; the trail of refusals aside. */
    String state() {
        JsonNode apps = get("/apps?limit=200").is(200).json().get("items");
        String environments = StreamSupport.stream(apps.spliterator(), false)
                .map(app ->
                        get("/apps/" + app.get("id").asText() + "/environments").body())
                .collect(Collectors.joining());
        return apps + environments;
    }
}
