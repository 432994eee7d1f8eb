package io.specter.apisettings.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys to test with. */
final class TestKeyset {

    private TestKeyset() {}

    /** The file is gone at once. */
    static MasterKeyset generate() {
        try {
            Path folder = Files.createTempDirectory("keyset");
            Path file = folder.resolve("keyset.json");
            MasterKeyset keys = MasterKeyset.generate(file);
            Files.delete(file);
            Files.delete(folder);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
