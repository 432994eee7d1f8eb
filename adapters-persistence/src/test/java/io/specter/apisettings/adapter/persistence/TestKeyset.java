package io.specter.apisettings.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys to test with. */
final class TestKeyset {

    private TestKeyset() {}

    /** In a file that goes with the tests. */
    static MasterKeysetFile generate() {
        try {
            Path folder = Files.createTempDirectory("keyset");
            Path file = folder.resolve("keyset.json");
            MasterKeysetFile keys = MasterKeysetFile.generate(file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
