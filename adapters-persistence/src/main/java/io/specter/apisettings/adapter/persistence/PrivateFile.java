package io.specter.apisettings.adapter.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file for its owner alone. Where the file system knows no POSIX modes, the folder it is in must see to that. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private static final String DRAFT_END = ".tmp";

    private final Path file;

    public PrivateFile(Path file) {
        this.file = file;
    }

    String read() throws IOException {
        if (knowsModes() && isOpenToOthers()) {
            throw new UnusableKeyset(file, "is open to others: its mode must be 600, or 640 for a mounted secret");
        }
        return Files.readString(file);
    }

    /** A mounted secret belongs to a group that can read it; nobody else may, and nobody but the owner may write. */
    private boolean isOpenToOthers() throws IOException {
        Set<PosixFilePermission> allowed = EnumSet.copyOf(PosixFilePermissions.fromString("rwxr-----"));
        return !allowed.containsAll(Files.getPosixFilePermissions(file));
    }

    /** Makes it, whole or not at all, also when the power goes, and never in place of another. */
    public void create(String content) throws IOException {
        // Unlike a move, a link fails when the name is taken.
        put(content, draft -> Files.createLink(file, draft));
    }

    /** Writes it anew, whole or not at all, also when the power goes: whoever reads it finds the old or the new. */
    void replace(String content) throws IOException {
        put(
                content,
                draft -> Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    private void put(String content, Placement placement) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path draft = Files.createTempFile(folder, draftStart(), DRAFT_END, attributes());
        try {
            write(draft, content);
            placement.place(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (knowsModes()) {
            sync(folder);
        }
    }

    /** What was left by a process that was killed while it wrote. */
    void deleteDrafts() throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, draftStart() + "*" + DRAFT_END)) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        }
    }

    private String draftStart() {
        return "." + file.getFileName();
    }

    /** How a finished draft gets its name. */
    @FunctionalInterface
    private interface Placement {
        void place(Path draft) throws IOException;
    }

    private static void write(Path draft, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** What depends on it may be kept at once, so its name must outlive a power cut as that does. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private FileAttribute<?>[] attributes() {
        return knowsModes()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean knowsModes() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
