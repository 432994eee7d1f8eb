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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysetIT {

    private static final String KEYSET = "master-keyset.json";

    /** The data of a service that was stopped, with a secret key in it. */
    @TempDir
    static Path stopped;

    private static String app = "";
    private static String before = "";

    @TempDir
    Path directory;

    @TempDir
    Path apart;

    @BeforeAll
    static void keepASecret() {
        try (SpecterProcess first = SpecterProcess.ready(stopped, Map.of())) {
            app = first.api().app("Webshop");
            first.api()
                    .post(app + "/environments/development/secret-keys", "{}")
                    .is(201);
            before = first.api().stateOf(app);
            first.stop();
        }
    }

    /** The same data, to be spoilt. */
    private Path copied() throws IOException {
        for (String name : files(stopped)) {
            Files.copy(stopped.resolve(name), directory.resolve(name), COPY_ATTRIBUTES);
        }
        return directory.resolve(KEYSET);
    }

    @Test
    void onceItIsLostNoStartMakesAnotherAndWithItEverythingIsThereAgain() throws IOException {
        Path keyset = copied();
        Path kept = Files.move(keyset, apart.resolve("kept.json"));
        Set<String> files = files(directory);

        refused("specter.master-keyset-file: " + keyset + " is missing", Map.of());

        assertThat(files(directory)).isEqualTo(files);
        Files.move(kept, keyset);
        try (SpecterProcess again = SpecterProcess.ready(directory, Map.of())) {
            assertThat(again.api().stateOf(app)).isEqualTo(before);
        }
    }

    @Test
    void oneThatWasNamedIsNotMade() throws IOException {
        Path named = directory.resolve("keys.json");

        refused(
                "specter.master-keyset-file: " + named + " is missing",
                Map.of("specter.master-keyset-file", named.toString()));

        assertThat(files(directory)).doesNotContain("keys.json", KEYSET, "initial-operator-token");
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
        Path keyset = copied();
        try (SpecterProcess other = SpecterProcess.ready(apart, Map.of())) {
            Files.copy(other.dataDirectory().resolve(KEYSET), keyset, COPY_ATTRIBUTES, REPLACE_EXISTING);
        }

        refusedWritingNothing("specter.master-keyset-file: " + keyset
                + " is not the keyset that this database's secrets are encrypted under");
    }

    @Test
    void oneThatIsCutOffIsNotUsedAndNothingIsWritten() throws IOException {
        Path keyset = copied();
        Files.writeString(keyset, Files.readString(keyset).substring(0, 100));

        refusedWritingNothing(
                "specter.master-keyset-file: " + keyset + " is not a Tink keyset for authenticated encryption");
    }

    private void refusedWritingNothing(String problem) throws IOException {
        String database = EmbeddedCopy.script(directory);

        refused(problem, Map.of());

        assertThat(EmbeddedCopy.script(directory)).isEqualTo(database);
    }

    private void refused(String problem, Map<String, String> settings) {
        try (SpecterProcess specter = SpecterProcess.start(directory, settings)) {
            assertThat(specter.exitCode()).isEqualTo(1);
            assertThat(specter.log().lines().skip(1)).containsExactly("specter: " + problem);
        }
    }

    /** The files in a data directory, the server's own aside. */
    private static Set<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("server"))
                    .collect(Collectors.toSet());
        }
    }
}
