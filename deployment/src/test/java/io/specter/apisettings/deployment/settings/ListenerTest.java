package io.specter.apisettings.deployment.settings;

import static io.specter.apisettings.deployment.settings.SettingsFixture.assertRefused;
import static io.specter.apisettings.deployment.settings.SettingsFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80a", "99999999999999999999", "1e3"})
    void aPortThatIsNoneIsRefused(String port) {
        assertRefused("specter.port", port).hasMessage("specter.port: must be a whole number from 1 to 65535");
    }

    @Nested
    class BeyondLoopback {

        @Test
        void plainHttpIsRefused() {
            assertRefused("specter.address", "0.0.0.0")
                    .hasMessageStartingWith("specter.address: beyond loopback needs");
        }

        @Test
        void plainHttpBehindATrustedProxyIsAllowed() {
            Listener listener = settings("specter.address", "0.0.0.0", "specter.trusted-proxies", "10.0.0.0/8, ::1")
                    .listener();

            assertThat(listener.trustedProxies().networks()).hasToString("[10.0.0.0/8, 0:0:0:0:0:0:0:1/128]");
        }

        @Test
        void plainHttpIsAllowedWhenSaidAloud() {
            assertThat(settings("specter.address", "0.0.0.0", "specter.insecure-http", "true")
                            .listener()
                            .url())
                    .isEqualTo("http://0.0.0.0:8080");
        }

        @Test
        void tlsIsAllowed(@TempDir Path directory) throws IOException {
            String pem = Files.createFile(directory.resolve("a.pem")).toString();

            Listener listener = settings(
                            "specter.address", "0.0.0.0",
                            "specter.tls.certificate-file", pem,
                            "specter.tls.key-file", pem)
                    .listener();

            assertThat(listener.url()).isEqualTo("https://0.0.0.0:8080");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void aFlagIsTrueOrFalse(String text) {
        assertRefused("specter.insecure-http", text).hasMessage("specter.insecure-http: must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0.1/", "10.0.0.1,", "300.1.1.1", "10.0.0.0/-1"})
    void aProxyThatIsNoAddressIsRefused(String text) {
        assertRefused("specter.trusted-proxies", text).hasMessageStartingWith("specter.trusted-proxies: must be IP");
    }

    @Test
    void aCertificateWithoutItsKeyIsRefused(@TempDir Path directory) throws IOException {
        String pem = Files.createFile(directory.resolve("a.pem")).toString();

        assertRefused("specter.tls.certificate-file", pem).hasMessageStartingWith("specter.tls.key-file: is missing");
    }

    @Test
    void aCertificateThatIsNotThereIsRefused() {
        assertRefused("specter.tls.certificate-file", "/nowhere.pem", "specter.tls.key-file", "/nowhere.pem")
                .hasMessage("specter.tls.certificate-file: is not a readable file");
    }
}
