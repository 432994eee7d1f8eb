package io.specter.apisettings.deployment.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that lies in a directory, byte for character. */
final class StoredText {

    private StoredText() {}

    /** The bytes of every file at any depth, except those of these names. */
    static String in(Path directory, String... except) {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!List.of(except).contains(file.getFileName().toString())) {
                    text.append(file).append('\n').append(Files.readString(file, ISO_8859_1));
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
