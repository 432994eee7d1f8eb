package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnableJarIT {

    @TempDir
    private static Path directory;

    private static SpecterProcess specter;

    @BeforeAll
    static void start() {
        specter = SpecterProcess.ready(directory.resolve("data"), Map.of());
    }

    @AfterAll
    static void end() {
        specter.close();
    }

    @Test
    void itsHealthAnswersAsSoonAsItSaysThatItListens() {
        assertThat(RawHttp.get(specter.port(), "/health")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void itsLogIsShortAndSaysWhereEverythingIs() {
        assertThat(specter.log().lines()).hasSizeLessThan(20);
        assertThat(specter.log())
                .startsWith("Specter API Settings ")
                .contains("listening  http://127.0.0.1:" + specter.port())
                .contains("data       " + specter.dataDirectory())
                .doesNotContain("SEVERE", "Exception");
        assertThat(specter.log().lines().filter(line -> line.contains("WARNING")))
                .singleElement()
                .asString()
                .contains("a master keyset was generated in " + specter.dataDirectory());
    }

    @Test
    void itListensOnItsHttpPortAndNowhereElse() throws IOException {
        assertThat(ListeningSockets.of(specter.pid())).isEqualTo(Set.of(specter.port()));
    }

    @Test
    void itsDataIsForItsUserAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(specter.dataDirectory())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(specter.dataDirectory().resolve("specter.mv.db"))))
                .isEqualTo("rw-------");
    }

    /** A kill would leave in the system's directory whatever the server has unpacked there. */
    @Test
    void itsTemporaryFilesAreInItsDataDirectory() throws IOException {
        try (Stream<Path> files = Files.list(specter.dataDirectory().resolve("server/tmp"))) {
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void itIsReadyWhenItsDatabaseAnswers() {
        assertThat(RawHttp.get(specter.port(), "/health/ready"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"database\"");
    }

    @Test
    void aDeleteWithABodyIsAnsweredByTheServiceItself() {
        String answer = RawHttp.send(specter.port(), "DELETE", "/api/v1/apps", "{}", "Content-Length: 2");

        assertThat(answer).startsWith("HTTP/1.1 401 ").contains("urn:specter:problem:unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/api/v1/apps/%00",
                "/api/v1/apps/a%2fb",
                "/api/v1/apps/a%5Cb",
                "/api/v1/apps/../../WEB-INF/web.xml",
                "/api/v1/apps/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/.//WEB-INF/classes/META-INF/microprofile-config.properties",
                "/WEB-INF/web.xml",
                "/nowhere"
            })
    void anOddPathGetsNoDataAndNoTrace(String path) {
        String answer = RawHttp.get(specter.port(), path);

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer)
                .doesNotContainIgnoringCase("payara", "grizzly", "server:", "x-powered-by", "<html")
                .doesNotContain("Exception", "\tat ", "mp.openapi", "data-source");
        assertThat(specter.log()).doesNotContain("Exception", "\tat ");
    }
}
