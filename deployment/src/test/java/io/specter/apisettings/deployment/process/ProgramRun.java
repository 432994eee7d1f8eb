package io.specter.apisettings.deployment.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a program wrote, on both streams, and ended with. */
public record ProgramRun(int exitCode, String output) {

    /** Runs it with these environment variables and none of ours besides. */
    public static ProgramRun of(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        File output = Files.createTempFile(directory, "output", ".txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPECTER_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new ProgramRun(process.exitValue(), Files.readString(output.toPath()));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Skips the test where one of the programs is not installed; where {@code CI=true} that is a failure. */
    public static void needs(Path example, String... programs) {
        String missing = Stream.of(programs)
                .filter(program -> installed(program).isEmpty())
                .collect(joining(" and "));
        if (!missing.isEmpty()) {
            skip(example + " WAS NOT RUN: it needs " + missing);
        }
    }

    /** Where the program is, by the first of its names that is installed; skips the test where none is, as above. */
    public static Path needsAny(String test, String... names) {
        Optional<Path> found =
                Stream.of(names).flatMap(name -> installed(name).stream()).findFirst();
        if (found.isEmpty()) {
            skip(test + " WAS NOT RUN: it needs " + String.join(" or ", names));
        }
        return found.orElseThrow();
    }

    private static void skip(String notRun) {
        System.err.println(notRun);
        assertThat(System.getenv("CI")).as(notRun).isNotEqualTo("true");
        abort(notRun);
    }

    private static Optional<Path> installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
