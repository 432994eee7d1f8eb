package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.SettingKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of the embedded database and of the generated secrets, owned by one process at a time. */
final class DataDirectory {

    /** Held until the process ends, however it ends; a channel nobody holds would be closed by the collector. */
    @SuppressWarnings("UnusedVariable")
    private static @Nullable FileChannel claim;

    private DataDirectory() {}

    /** Creates it for this user alone; refuses one that is in use or not writable. */
    static void claim(Path directory) {
        try {
            create(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw refused(directory, "is in use by another process");
            }
            claim = channel;
        } catch (IOException e) {
            throw refused(directory, "is not a directory this user can create and write in");
        }
    }

    /** What lies in it is its owner's alone, also where the directory was there before and is open to others. */
    static void hideFiles(Path directory) {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new StartFailure("specter.data-dir: the files in " + directory + " cannot be closed to others", e);
        }
    }

    private static void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static InvalidSetting refused(Path directory, String problem) {
        return new InvalidSetting(SettingKey.DATA_DIR, directory + " " + problem);
    }
}
