package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server would fail at with an empty 200 and a trace in the log, or answer with a page of its own. */
class MalformedRequestIT {

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

    @AfterEach
    void nothingOfItIsInTheLog() {
        assertThat(specter.log()).doesNotContain("Exception", "SEVERE", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/apps/..",
                "/api/v1/apps/%zz",
                "/api/v1/apps/%u0041",
                "/%",
                "/%4",
                "/api/v1/apps/%zz?limit=1",
                "http://elsewhere.example/%zz",
                "http://elsewhere.example:x/health",
                "/api/v1/apps/%00",
                "/api/v1/apps/a%2fb",
                "/api/v1/apps/a%5Cb",
                "/api/v1/apps/a\\b",
                "/api/v1/apps/a\u0001b",
                "/api/v1/apps;x=1",
                "/api/v1/apps/./../apps",
                "/api/v1/apps/%2e%2e/%2E%2e/WEB-INF/web.xml",
                "/WEB-INF;/web.xml",
                "/META-INF",
                "//WEB-INF"
            })
    void anOddPathIsRefusedWithoutAWord(String target) {
        assertRefused(RawHttp.get(specter.port(), target));
        assertRefused(RawHttp.send(specter.port(), "POST", target, "{}", "Content-Length: 2"));
    }

    @Test
    void aBodyThatGoesOnIsRefusedOnce() {
        String answer = RawHttp.send(
                specter.port(), "POST", "/%zz", "2\r\n{}\r\n".repeat(50) + "0\r\n\r\n", "Transfer-Encoding: chunked");

        assertRefused(answer);
    }

    @Test
    void nothingIsAnsweredOnItsConnectionAfterwards() {
        String answer = RawHttp.send(specter.port(), "GET", "/%zz", "GET /health HTTP/1.1\r\nHost: a\r\n\r\n");

        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "a:x", "a:8080x", "a:-", "[::1]:x"})
    void anUnreadableHostIsRefusedWithoutAWord(String host) {
        String answer = RawHttp.sendTo(specter.port(), host, "GET", "/health", "");

        assertRefused(answer);
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n").containsOnlyOnce("HTTP/1.1");
    }
}
