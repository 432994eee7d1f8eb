package io.specter.apisettings.deployment.launcher;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and directories that no other user can look into, from their first moment. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory, permissions(directory.getFileSystem(), "rwx------"));
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.createFile(file, permissions(file.getFileSystem(), "rw-------"));
        Files.write(file, content);
    }

    private static FileAttribute<?>[] permissions(FileSystem system, String permissions) {
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
