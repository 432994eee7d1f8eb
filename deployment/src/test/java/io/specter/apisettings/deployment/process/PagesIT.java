package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard's files over HTTP. */
class PagesIT {

    private static final Path FILES = Path.of("src", "main", "webapp");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8");

    private static final Map<String, String> SAFE = Map.of(
            "cache-control", "no-cache",
            "content-security-policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
                            + "require-trusted-types-for 'script'; trusted-types 'none'",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "permissions-policy",
                    "clipboard-write=(self), camera=(), clipboard-read=(), display-capture=(), "
                            + "fullscreen=(), geolocation=(), hid=(), identity-credentials-get=(), local-fonts=(), "
                            + "microphone=(), midi=(), payment=(), publickey-credentials-create=(), "
                            + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
                            + "window-management=()",
            "referrer-policy", "no-referrer",
            "vary", "Accept-Encoding",
            "x-content-type-options", "nosniff",
            // Of the server; browsers that know frame-ancestors do not look at it.
            "x-frame-options", "SAMEORIGIN");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path directory;

    private static SpecterProcess specter;

    @BeforeAll
    static void start() {
        specter = SpecterProcess.ready(directory, Map.of());
    }

    @AfterAll
    static void end() {
        specter.close();
    }

    /** All there are: one that is served by anything else would lack the headers. */
    private static Stream<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> "/" + FILES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void eachIsServedAsItIsWithTheseHeadersAlone(String path) throws IOException, InterruptedException {
        byte[] file = Files.readAllBytes(FILES.resolve(path.substring(1)));

        HttpResponse<byte[]> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file);
        assertThat(headers(answer))
                .containsEntry("content-type", TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                .containsEntry("content-length", Integer.toString(file.length))
                .containsAllEntriesOf(SAFE)
                .containsOnlyKeys(
                        Stream.concat(SAFE.keySet().stream(), Stream.of("content-type", "content-length", "etag"))
                                .toList());
    }

    @Test
    void theFirstOneIsAtTheRoot() throws IOException, InterruptedException {
        assertThat(send("GET", "/").body()).isEqualTo(send("GET", "/index.html").body());
        assertThat(headers(send("GET", "/"))).isEqualTo(headers(send("GET", "/index.html")));
    }

    @Test
    void aBrowserThatHasItIsToldSo() throws IOException, InterruptedException {
        String tag = headers(send("GET", "/")).get("etag");

        for (String known : new String[] {tag, "W/\"x\", " + tag, "*"}) {
            HttpResponse<byte[]> answer = send("GET", "/", "If-None-Match", known);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(headers(answer))
                    .containsEntry("etag", tag)
                    .containsEntry("content-security-policy", SAFE.get("content-security-policy"));
        }
        assertThat(send("GET", "/", "If-None-Match", "W/\"x\"").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/icon.svg", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTakesGzipGetsIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send("GET", "/", "Accept-Encoding", "br, gzip");

        assertThat(headers(answer)).containsEntry("content-encoding", "gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(send("GET", "/").body());
        }
        assertThat(headers(send("GET", "/", "Accept-Encoding", "gzip;q=0"))).doesNotContainKey("content-encoding");
    }

    @Test
    void aHeadIsAGetWithoutItsBody() throws IOException, InterruptedException {
        HttpResponse<byte[]> head = send("HEAD", "/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(send("GET", "/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"})
    void anythingElseIsRefused(String method) throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/index.html", "/icon.svg"}) {
            HttpResponse<byte[]> refused = send(method, path);
            assertProblem(refused, 405, "method-not-allowed");
            assertThat(headers(refused)).containsEntry("allow", "GET, HEAD");
        }
    }

    @Test
    void aTraceIsRefusedByTheServer() {
        assertThat(RawHttp.send(specter.port(), "TRACE", "/", "", "X-Canary: c4n4ry"))
                .startsWith("HTTP/1.1 405 ")
                .doesNotContain("c4n4ry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/css", "/css/", "/js/none.js", "/index.html/", "/js/index.html", "/favicon.ico"})
    void whatIsNoFileIsNotThere(String path) throws IOException, InterruptedException {
        assertProblem(send("GET", path), 404, "not-found");
    }

    /** With the headers of the API. */
    private static void assertProblem(HttpResponse<byte[]> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("urn:specter:problem:" + problem);
        assertThat(headers(answer))
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff");
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(" AND ", values)));
        return headers;
    }

    private static HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(specter.uri().resolve(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
