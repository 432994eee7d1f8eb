package io.specter.apisettings.deployment.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The server's own working files, made anew at every start so that nothing of an earlier run or version is left.
 */
record ServerFiles(Path root, Path logging) {

    /** Below the data directory, which is private and claimed: a killed process leaves nothing in a shared one. */
    static ServerFiles in(Path dataDirectory) {
        Path root = dataDirectory.resolve("server");
        try {
            delete(root);
            OwnerOnly.createDirectory(root);
            useForTemporaryFiles(root.resolve("tmp"));
            Path logging = root.resolve("specter-logging.properties");
            try (InputStream shipped = ServerFiles.class.getResourceAsStream("logging.properties")) {
                Files.copy(Objects.requireNonNull(shipped), logging, StandardCopyOption.REPLACE_EXISTING);
            }
            return new ServerFiles(root, logging);
        } catch (IOException e) {
            throw new StartFailure("cannot write in " + root, e);
        }
    }

    /** The server unpacks the application into one; after a kill it would lie in the system's directory for ever. */
    private static void useForTemporaryFiles(Path directory) throws IOException {
        OwnerOnly.createDirectory(directory);
        System.setProperty("java.io.tmpdir", directory.toString());
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(root)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
