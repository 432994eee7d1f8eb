package io.specter.apisettings.adapter.rest.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import io.specter.apisettings.domain.verification.CredentialDirectory;
import io.specter.apisettings.domain.verification.KnownToken;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An API on a free loopback port that takes signed requests only; it knows one token and one secret key. */
final class VerifyingBackend implements CredentialDirectory, AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A request, and what became of it. */
    record Judged(Received request, Verification verification) {}

    private final CredentialLabel tokenLabel = label(CredentialKind.AUTH_TOKEN);
    private final CredentialLabel keyLabel = label(CredentialKind.SECRET_KEY);
    private final PlainSecret token = CredentialFormat.generate(tokenLabel, RANDOM);
    private final PlainSecret secretKey = CredentialFormat.generate(keyLabel, RANDOM);
    private final AppId app = AppId.random(RANDOM);
    private final Set<SpentNonce> spent = ConcurrentHashMap.newKeySet();
    private final List<Judged> judged = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    VerifyingBackend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static CredentialLabel label(CredentialKind kind) {
        return new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(RANDOM));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = Received.from(exchange);
            Verification verification = verify(request);
            judged.add(new Judged(request, verification));
            boolean accepted = verification instanceof Verification.Accepted;
            byte[] text = verification.toString().getBytes(StandardCharsets.UTF_8);
            boolean bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(accepted ? 200 : 401, bodiless ? -1 : text.length);
            if (!bodiless) {
                exchange.getResponseBody().write(text);
            }
        }
    }

    private Verification verify(Received request) {
        PresentedToken presented =
                new PresentedToken(PlainSecret.of(request.token().orElse("")), Optional.empty(), Optional.empty());
        return new PresentedRequest(presented, request.message(), Optional.of(request.body()))
                .verify(this, Instant.now());
    }

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        Credential credential = new Credential(
                tokenLabel,
                token.digest(),
                Instant.EPOCH,
                "Alice",
                Optional.empty(),
                Optional.empty(),
                RotationState.FRESH,
                Optional.empty());
        return Optional.of(new KnownToken(app, false, EnvironmentName.PRODUCTION, true, credential))
                .filter(known -> known.credential().id().equals(id));
    }

    @Override
    public Optional<SigningKey> signingKey(KnownToken known, CredentialId id, Instant now) {
        return Optional.of(secretKey).filter(key -> keyLabel.id().equals(id)).map(SigningKey::of);
    }

    @Override
    public boolean spend(SpentNonce nonce) {
        return spent.add(nonce);
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    PlainSecret token() {
        return token;
    }

    PlainSecret secretKey() {
        return secretKey;
    }

    /** What was asked last. */
    Judged last() {
        return judged.get(judged.size() - 1);
    }

    /** How many nonces were used up. */
    int spent() {
        return spent.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
