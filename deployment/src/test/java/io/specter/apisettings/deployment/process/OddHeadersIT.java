package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that no client should send: what reaches the application is answered by its problems, its caller first. */
class OddHeadersIT {

    private static final String BODY = "{\"name\":\"Odd\",\"location\":{\"country\":\"DE\"}}";
    private static final String LENGTH = "Content-Length: " + BODY.length();

    @TempDir
    private static Path directory;

    private static SpecterProcess specter;
    private static String authorization;

    @BeforeAll
    static void start() throws IOException {
        specter = SpecterProcess.ready(directory, Map.of());
        authorization = "Authorization: Bearer "
                + Files.readString(directory.resolve("initial-operator-token")).strip();
    }

    @AfterAll
    static void end() {
        specter.close();
    }

    @AfterEach
    void nothingOfItIsInTheLog() {
        assertThat(specter.log()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                ";;",
                "application/json, text/plain",
                "application/json\r\nContent-Type: application/json",
                "application/json; charset",
                "application/json; charset=\"",
            })
    void aContentTypeThatIsNoneCountsAsAbsent(String type) {
        String header = "Content-Type: " + type;

        assertProblem(send("POST", BODY, header, LENGTH), 401, "unauthenticated");
        assertProblem(send("GET", "", header), 401, "unauthenticated");
        assertProblem(send("POST", BODY, authorization, header, LENGTH), 415, "unsupported-media-type");
        assertThat(send("GET", "", authorization, header)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept: nonsense | 406",
                "Accept: ;;; | 400",
                "Accept: application/json;q=x | 400",
                "Accept-Language: ;; | 200",
                "Accept-Charset: ;;q=x | 200",
                "Accept-Encoding: ;;q=x | 200",
                "Content-Language: ;; | 200",
                "Cookie: ;;=,\" | 200",
                "Cookie: a=\"unterminated | 200",
                "Cookie: JSESSIONID=nonsense | 200",
                "If-Modified-Since: nonsense | 200",
                "Range: nonsense | 200",
                "Forwarded: ;; | 200",
                "X-HTTP-Method-Override: DELETE | 200"
            })
    void anyOtherOddHeaderIsLookedAtAfterTheCaller(String header, int status) {
        assertProblem(send("GET", "", header), 401, "unauthenticated");

        String answer = send("GET", "", authorization, header);
        if (status == 200) {
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        } else {
            assertProblem(answer, status, "");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 40",
                "Content-Length: 40, 40",
                "Content-Length: x",
                "Content-Length: -1",
                "Content-Length: +40",
                "Content-Length: 99999999999999999999",
                "Content-Length: 40\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked",
                "X Y: a",
                "X: \u0001",
                "Cookie: \u0001=2"
            })
    void whatIsNoHttpIsRefusedByTheServerWithoutAWord(String headers) {
        assertRefusedByTheServer(send("POST", BODY, authorization, "Content-Type: application/json", headers));
    }

    /** The JDK's own client offers h2c by default; PRI would be its preface. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB",
                "Connection: Upgrade\r\nUpgrade: websocket",
                "Upgrade: nonsense"
            })
    void anUpgradeThatIsOfferedIsNotTakenAndTheBodyIsRead(String headers) {
        String odd = "{\"name\":1}";

        String answer = RawHttp.send(
                specter.port(),
                "POST",
                "/api/v1/apps",
                odd,
                authorization,
                "Content-Type: application/json",
                "Content-Length: " + odd.length(),
                headers);

        assertProblem(answer, 400, "validation");
    }

    /** It offers an upgrade with each request; a connection that is closed without a word fails the next one. */
    @Test
    void theClientOfTheJdkCallsAgainAndAgainAsItIs() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest verification = HttpRequest.newBuilder(specter.uri().resolve("/api/v1/verifications"))
                .header("Authorization", authorization.substring("Authorization: ".length()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"token\":\"x\"}"))
                .build();

        for (int i = 0; i < 50; i++) {
            assertThat(client.send(verification, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    void anOverlongHeaderIsRefusedByTheServerWithoutAWord(int length) {
        assertRefusedByTheServer(send("GET", "", authorization, "X-Long: " + "a".repeat(length)));
    }

    private static void assertRefusedByTheServer(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
    }

    private static void assertProblem(String answer, int status, String name) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/problem+json", "urn:specter:problem:" + name);
    }

    private static String send(String method, String body, String... headers) {
        return RawHttp.send(specter.port(), method, "/api/v1/apps", body, headers);
    }
}
