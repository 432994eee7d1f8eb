package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartIT {

    @TempDir
    Path directory;

    @Test
    void aWrongSettingIsOneLineAndExitCodeTwo() {
        refused(2, "specter.rotation.overlap: must be PT0S to P30D", Map.of("specter.rotation.overlap", "P400D"));
    }

    @Test
    void aSecretThatIsRefusedIsNotRepeated() {
        String log =
                refused(2, "specter.initial-operator-token: must be", Map.of("specter.initial-operator-token", "tiny"));

        assertThat(log).doesNotContain("tiny");
    }

    @Test
    void aCertificateThatIsNoneIsOneLine() throws IOException {
        String pem = Files.createFile(directory.resolve("a.pem")).toString();

        refused(
                2,
                "specter.tls.certificate-file: holds no certificate in PEM",
                Map.of("specter.tls.certificate-file", pem, "specter.tls.key-file", pem));
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused(2, "specter.port: " + port + " is in use on 127.0.0.1", Map.of("specter.port", port));
        }
    }

    @Test
    void aDataDirectoryThatIsAFileIsOneLine() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        refused(2, "specter.data-dir: " + file + " is not a directory", Map.of("specter.data-dir", file.toString()));
    }

    @Test
    void aDataDirectoryInUseIsOneLine() {
        try (SpecterProcess first = SpecterProcess.ready(directory, Map.of())) {
            refused(2, "specter.data-dir: " + directory + " is in use by another process", Map.of());
            assertThat(RawHttp.get(first.port(), "/health")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneLineAfterTheName() {
        Map<String, String> nobody = Map.of("specter.database.url", "jdbc:postgresql://127.0.0.1:1/specter");
        try (SpecterProcess specter = SpecterProcess.start(directory, nobody)) {
            assertThat(specter.exitCode()).isEqualTo(1);
            assertThat(specter.log().lines().skip(1))
                    .singleElement()
                    .asString()
                    .startsWith("specter: specter.database.url: the database does not answer");
        }
    }

    private String refused(int code, String problem, Map<String, String> settings) {
        try (SpecterProcess specter = SpecterProcess.start(directory, settings)) {
            assertThat(specter.exitCode()).isEqualTo(code);
            assertThat(specter.log().lines()).singleElement().asString().startsWith("specter: " + problem);
            return specter.log();
        }
    }
}
