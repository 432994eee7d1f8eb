package io.specter.apisettings.deployment.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An OpenID provider that says what a test wants it to say. */
final class FakeProvider implements AutoCloseable {

    /** Long enough for HS512. */
    static final String CLIENT_SECRET = "hunter22".repeat(8);

    private final HttpServer server;

    /** How often it was asked what it says about itself. */
    int discoveries;

    RSAKey key = newKey();
    String metadataIssuer;
    String metadata = "";
    int tokenStatus = 200;
    String tokenAnswer = "";
    List<String> tokenRequest = List.of();

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        metadataIssuer = issuer();
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discoveries++;
            answer(exchange, 200, metadata());
        });
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            tokenRequest = request(exchange);
            answer(exchange, tokenStatus, tokenAnswer);
        });
        server.start();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String metadata() {
        if (!metadata.isEmpty()) {
            return metadata;
        }
        Map<String, Object> members = new TreeMap<>(Map.of(
                "issuer",
                metadataIssuer,
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256", "HS256", "none")));
        return JSONObjectUtils.toJSONString(members);
    }

    /** The authorization header, and the form. */
    private static List<String> request(HttpExchange exchange) throws IOException {
        List<String> seen = new ArrayList<>();
        seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        return seen;
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an ID token that is in order says to who was sent there. */
    JWTClaimsSet.Builder claims(URI authorization) {
        Date now = Date.from(Instant.now());
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("user-1")
                .audience("specter")
                .issueTime(now)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", parameter(authorization, "nonce"))
                .claim("preferred_username", "alice")
                .claim("specter_roles", List.of("viewer", "offline_access"));
    }

    static String parameter(URI uri, String name) {
        return URLUtils.parseParameters(uri.getRawQuery()).get(name).get(0);
    }

    void gives(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            gives(token);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void givesUnsigned(JWTClaimsSet claims) {
        gives(new PlainJWT(claims));
    }

    void givesSignedWithTheClientSecret(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(CLIENT_SECRET));
            gives(token);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void gives(JWT token) {
        tokenStatus = 200;
        tokenAnswer = """
                {"access_token":"a","token_type":"Bearer","id_token":"%s"}""".formatted(token.serialize());
    }

    void refuses(int status, String error) {
        tokenStatus = status;
        tokenAnswer = """
                {"error":"%s"}""".formatted(error);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
