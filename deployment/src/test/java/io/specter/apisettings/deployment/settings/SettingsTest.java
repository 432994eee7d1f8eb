package io.specter.apisettings.deployment.settings;

import static io.specter.apisettings.deployment.settings.SettingsFixture.assertRefused;
import static io.specter.apisettings.deployment.settings.SettingsFixture.environment;
import static io.specter.apisettings.deployment.settings.SettingsFixture.properties;
import static io.specter.apisettings.deployment.settings.SettingsFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutAnySettingTheDefaultsHold() {
        Settings settings = settings();

        assertThat(settings.listener().url()).isEqualTo("http://127.0.0.1:8080");
        Installation installation = settings.installation();
        assertThat(installation.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database().url().text())
                .isEqualTo("jdbc:h2:file:" + Path.of("data").toAbsolutePath()
                        + "/specter;WRITE_DELAY=0;TIME ZONE=UTC;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(installation.masterKeyset())
                .isEqualTo(installation.dataDirectory().resolve("master-keyset.json"));
        assertThat(installation.initialOperatorToken()).isEmpty();
        assertThat(installation.rotation()).isEqualTo(TokenRotationPolicy.STANDARD);
        assertThat(installation.sessions()).isEqualTo(SessionPolicy.STANDARD);
    }

    @Nested
    class Sources {

        @ParameterizedTest
        @ValueSource(strings = {"SPECTER_PORT", "specter_port", "specter.port"})
        void theEnvironmentIsReadInTheSpellingsOfMicroProfileConfig(String name) {
            assertThat(environment(Map.of(name, "9090")).listener().port()).isEqualTo(9090);
        }

        @Test
        void aSystemPropertyWinsOverTheEnvironment() {
            RawSettings raw = RawSettings.of(properties("specter.port", "1111"), Map.of("SPECTER_PORT", "2222"));

            assertThat(Settings.of(raw).listener().port()).isEqualTo(1111);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void anEmptyValueCountsAsNotSet(String empty) {
            assertThat(environment(Map.of("SPECTER_PORT", empty)).listener().port())
                    .isEqualTo(8080);
        }

        @Test
        void aMisspelledPropertyIsRefused() {
            assertRefused("specter.prot", "8081").hasMessage("specter.prot: is not a setting; check its spelling");
        }

        @Test
        void aMisspelledVariableIsRefused() {
            assertThatThrownBy(() -> environment(Map.of("SPECTER_DATADIR", "/tmp")))
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessageStartingWith("SPECTER_DATADIR: ");
        }

        @Test
        void whatKubernetesAddsForAServiceOfOurNameIsNotASetting() {
            Map<String, String> links = Map.of(
                    "SPECTER_SERVICE_HOST", "10.0.0.1",
                    "SPECTER_SERVICE_PORT_HTTP", "80",
                    "SPECTER_PORT_8080_TCP_ADDR", "10.0.0.1");

            assertThat(environment(links).listener().port()).isEqualTo(8080);
        }
    }

    @Nested
    class InitialOperatorToken {

        private static final String STRONG = "0123456789abcdef0123456789abcdef";

        @Test
        void aStrongOneIsTaken() {
            assertThat(settings("specter.initial-operator-token", STRONG)
                            .installation()
                            .initialOperatorToken()
                            .orElseThrow()
                            .reveal())
                    .isEqualTo(STRONG);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"short-secret", "0123456789abcdef 0123456789abcdef", "0123456789abcdef0123456789abcdeé"})
        void aWeakOneIsRefusedAndNotRepeated(String weak) {
            assertRefused("specter.initial-operator-token", weak)
                    .hasMessageStartingWith("specter.initial-operator-token: must be 32 to 200")
                    .hasMessageNotContaining(weak);
        }

        @Test
        void neitherItNorThePasswordShowsInTheText() {
            String text = settings("specter.initial-operator-token", STRONG, "specter.database.password", "hunter22")
                    .toString();

            assertThat(text).doesNotContain(STRONG, "hunter22");
        }
    }
}
