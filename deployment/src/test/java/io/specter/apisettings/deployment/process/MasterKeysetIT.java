package io.specter.apisettings.deployment.process;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysetIT {

    @TempDir
    Path directory;

    @TempDir
    Path apart;

    @Test
    void onceItIsLostNoStartMakesAnotherAndWithItEverythingIsThereAgain() throws IOException {
        Path keyset = directory.resolve("master-keyset.json");
        SpecterProcess first = SpecterProcess.ready(directory, Map.of());
        String app = first.api().app("Webshop");
        first.api().post(app + "/environments/development/secret-keys", "{}").is(201);
        String before = first.api().stateOf(app);
        first.stop();
        Path kept = Files.move(keyset, apart.resolve("kept.json"));
        Set<String> files = files();

        refused("specter.master-keyset-file: " + keyset + " is missing", Map.of());

        assertThat(files()).isEqualTo(files);
        Files.move(kept, keyset);
        try (SpecterProcess again = first.again()) {
            assertThat(again.api().stateOf(app)).isEqualTo(before);
        }
    }

    @Test
    void oneThatWasNamedIsNotMade() throws IOException {
        Path named = directory.resolve("keys.json");

        refused(
                "specter.master-keyset-file: " + named + " is missing",
                Map.of("specter.master-keyset-file", named.toString()));

        assertThat(files()).doesNotContain("keys.json", "master-keyset.json", "initial-operator-token");
    }

    @Test
    void oneThatOthersCanReadIsNotUsed() throws IOException {
        Path open = Files.createFile(
                directory.resolve("keys.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        refused(
                "specter.master-keyset-file: " + open
                        + " is open to others: its mode must be 600, or 640 for a mounted secret",
                Map.of("specter.master-keyset-file", open.toString()));

        assertThat(open).isEmptyFile();
    }

    @Test
    void anotherOneIsNotUsedAndNothingIsWritten() throws IOException {
        SpecterProcess first = SpecterProcess.ready(directory, Map.of());
        String app = first.api().app("Webshop");
        String before = first.api().stateOf(app);
        first.stop();
        Path keyset = directory.resolve("master-keyset.json");
        Path kept = Files.move(keyset, apart.resolve("kept.json"));
        try (SpecterProcess other = SpecterProcess.ready(apart.resolve("other"), Map.of())) {
            Files.copy(other.dataDirectory().resolve("master-keyset.json"), keyset, COPY_ATTRIBUTES);
        }
        String database = EmbeddedCopy.script(directory);

        refused(
                "specter.master-keyset-file: " + keyset
                        + " is not the keyset that this database's secrets are encrypted under",
                Map.of());

        assertThat(EmbeddedCopy.script(directory)).isEqualTo(database);
        Files.move(kept, keyset, REPLACE_EXISTING);
        try (SpecterProcess again = first.again()) {
            assertThat(again.api().stateOf(app)).isEqualTo(before);
        }
    }

    @Test
    void oneThatIsCutOffIsNotUsedAndNothingIsWritten() throws IOException {
        SpecterProcess first = SpecterProcess.ready(directory, Map.of());
        first.stop();
        Path keyset = directory.resolve("master-keyset.json");
        Files.writeString(keyset, Files.readString(keyset).substring(0, 100));
        String database = EmbeddedCopy.script(directory);

        refused(
                "specter.master-keyset-file: " + keyset + " is not a Tink keyset for authenticated encryption",
                Map.of());

        assertThat(EmbeddedCopy.script(directory)).isEqualTo(database);
    }

    private void refused(String problem, Map<String, String> settings) {
        try (SpecterProcess specter = SpecterProcess.start(directory, settings)) {
            assertThat(specter.exitCode()).isEqualTo(1);
            assertThat(specter.log().lines().skip(1)).containsExactly("specter: " + problem);
        }
    }

    /** The files in the data directory, the server's own aside. */
    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("server"))
                    .collect(Collectors.toSet());
        }
    }
}
