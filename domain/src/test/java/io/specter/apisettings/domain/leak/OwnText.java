package io.specter.apisettings.domain.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text that people wrote: this project's own and the licences that come with the JDK. */
final class OwnText extends SimpleFileVisitor<Path> {

    /** A line that is not blank, and where it stands. */
    record Line(Path file, int number, String text) {

        boolean isOfATest() {
            return file.toString().replace('\\', '/').contains("/src/test/");
        }

        @Override
        public String toString() {
            return file + ":" + number;
        }
    }

    private static final Pattern WRITTEN =
            Pattern.compile(".+\\.(java|md|xml|ya?ml|sql|sh|toml|http|properties|json|html|css|js)|mvnw|LICENSE");

    /** What a build, a running service or an editor leaves in the tree. */
    private static final Set<String> MADE = Set.of("target", "data", "node_modules");

    private final Path root;
    private final List<Path> files = new ArrayList<>();

    private OwnText(Path root) {
        this.root = root;
    }

    static Stream<Line> ofTheProject() {
        OwnText text = new OwnText(Path.of("..").toAbsolutePath().normalize());
        walk(text.root, text);
        return text.files.stream().sorted().flatMap(OwnText::lines);
    }

    /** Nothing where the JDK came without them. */
    static Stream<Line> ofTheJdk() {
        Path legal = Path.of(System.getProperty("java.home"), "legal");
        if (!Files.isDirectory(legal)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(legal)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .map(OwnText::real)
                    .distinct()
                    .toList();
            return files.stream().flatMap(OwnText::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        String name = directory.getFileName().toString();
        boolean left = !directory.equals(root) && (MADE.contains(name) || name.startsWith("."));
        return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (WRITTEN.matcher(file.getFileName().toString()).matches()) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private static Stream<Line> lines(Path file) {
        try {
            List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                lines.add(new Line(file, i + 1, all.get(i)));
            }
            return lines.stream().filter(line -> !line.text().isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(Path root, OwnText visitor) {
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
