package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.launcher.TestIdentities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsIT {

    @TempDir
    private static Path directory;

    private static TestIdentities identities;
    private static SpecterProcess specter;

    @BeforeAll
    static void start() throws IOException {
        identities = new TestIdentities(directory.resolve("identities.p12")).with("specter", "EC");
        Path certificate = Files.writeString(directory.resolve("certificate.pem"), identities.certificates("specter"));
        Path key = Files.writeString(directory.resolve("key.pem"), identities.key("specter"));
        specter = SpecterProcess.ready(
                directory.resolve("data"),
                Map.of(
                        "specter.address", "0.0.0.0",
                        "specter.tls.certificate-file", certificate.toString(),
                        "specter.tls.key-file", key.toString()));
    }

    @AfterAll
    static void end() {
        specter.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void itAnswersUnderTheGivenCertificate(String protocol)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpResponse<String> answer = get("/health", protocol);

        SSLSession session = answer.sslSession().orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(session.getProtocol()).isEqualTo(protocol);
        assertThat(session.getPeerCertificates()).containsExactly(identities.certificate("specter"));
    }

    @Test
    void itsCallsAnswerToo() throws IOException, InterruptedException, GeneralSecurityException {
        HttpResponse<String> answer = get("/api/v1/apps", "TLSv1.3");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:specter:problem:unauthenticated");
    }

    @Test
    void browsersAreToldToComeByTlsAlone() throws IOException, InterruptedException, GeneralSecurityException {
        assertThat(get("/", "TLSv1.3").headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void aMalformedRequestIsRefusedHereToo() throws IOException, InterruptedException, GeneralSecurityException {
        assertThat(get("/api/v1/apps;x=1", "TLSv1.3").statusCode()).isEqualTo(400);
    }

    @Test
    void plainHttpIsNotAnswered() {
        assertThat(plain("/health")).doesNotContain("HTTP/1.1", "UP");
    }

    @Test
    void itListensOnThatPortAndNowhereElse() throws IOException {
        assertThat(ListeningSockets.of(specter.pid())).isEqualTo(Set.of(specter.port()));
    }

    @Test
    void itsLogSaysSo() {
        assertThat(specter.log())
                .contains("listening  https://0.0.0.0:" + specter.port())
                .doesNotContain("SEVERE", "Exception");
    }

    @Test
    void whatTheServerKeepsOfTheKeyIsForItsUserAlone() throws IOException {
        Path server = specter.dataDirectory().resolve("server");

        assertThat(permissions(server)).isEqualTo("rwx------");
        assertThat(permissions(server.resolve("tls.p12"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String plain(String path) {
        try {
            return RawHttp.get(specter.port(), path);
        } catch (UncheckedIOException closed) {
            return "";
        }
    }

    private static HttpResponse<String> get(String path, String protocol)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting())
                .sslParameters(new SSLParameters(null, new String[] {protocol}))
                .build();
        URI uri = URI.create("https://127.0.0.1:" + specter.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    /** Trusts that one certificate and no other. */
    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("specter", identities.certificate("specter"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
