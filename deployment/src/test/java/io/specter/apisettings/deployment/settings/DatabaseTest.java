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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @Nested
    class Url {

        @ParameterizedTest
        @CsvSource({
            "jdbc:postgresql://db/specter, ?stringtype=unspecified&connectTimeout=5&socketTimeout=20&logServerErrorDetail=false&options=-c%20lock_timeout=10s",
            "jdbc:postgresql://db/specter?ssl=true, &stringtype=unspecified&connectTimeout=5&socketTimeout=20&logServerErrorDetail=false&options=-c%20lock_timeout=10s",
            "jdbc:postgresql://db/specter?options=-c%20x=1, &stringtype=unspecified&connectTimeout=5&socketTimeout=20&logServerErrorDetail=false",
            "jdbc:h2:file:/srv/specter, ;WRITE_DELAY=0;TIME ZONE=UTC",
            "jdbc:h2:file:/srv/specter;WRITE_DELAY=0;A=B, ;TIME ZONE=UTC",
        })
        void getsWhatItNeedsBesides(String given, String added) {
            assertThat(settings("specter.database.url", given).database().url().text())
                    .isEqualTo(given + added);
        }

        @Test
        void thatWouldLoseACommitIsRefused() {
            assertRefused("specter.database.url", "jdbc:h2:file:/srv/specter;WRITE_DELAY=500")
                    .hasMessageStartingWith("specter.database.url: must keep WRITE_DELAY=0");
        }

        @ParameterizedTest
        @ValueSource(strings = {"postgresql://db/specter", "jdbc:mysql://db/specter", "jdbc:"})
        void ofAnotherDatabaseIsRefused(String url) {
            assertRefused("specter.database.url", url).hasMessageStartingWith("specter.database.url: must start with");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:postgresql://db/specter?user=me&password=hunter22",
                    "jdbc:postgresql://me:hunter22@db/specter",
                    "jdbc:h2:file:/srv/specter;PASSWORD=hunter22"
                })
        void withAPasswordInItIsRefusedAndNotRepeated(String url) {
            assertRefused("specter.database.url", url)
                    .hasMessageStartingWith("specter.database.url: must not hold")
                    .hasMessageNotContaining("hunter22");
        }

        @Test
        void isShownWithoutItsOptions() {
            DatabaseUrl url = settings("specter.database.url", "jdbc:postgresql://db/specter?sslpassword=x")
                    .database()
                    .url();

            assertThat(url.display()).isEqualTo("jdbc:postgresql://db/specter");
        }
    }

    @Nested
    class Password {

        @Test
        void mayComeFromAFile(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("password"), "hunter22\n");

            Database database =
                    settings("specter.database.password-file", file.toString()).database();

            assertThat(database.password().orElseThrow().reveal()).isEqualTo("hunter22");
        }

        @Test
        void givenTwiceIsRefused() {
            assertRefused("specter.database.password", "hunter22", "specter.database.password-file", "/run/secret")
                    .hasMessage("specter.database.password: is set together with specter.database.password-file;"
                            + " set only one of them");
        }

        @Test
        void fromAFileThatIsNotThereIsRefused() {
            assertRefused("specter.database.password-file", "/nowhere/password")
                    .hasMessage("specter.database.password-file: is not a readable file");
        }

        @Test
        void fromAnEmptyFileIsRefused(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("password"), "\n");

            assertRefused("specter.database.password-file", file.toString())
                    .hasMessage("specter.database.password-file: is an empty file");
        }
    }
}
