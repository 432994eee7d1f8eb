package io.specter.apisettings.domain.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The libraries in {@code src/test/npm}, installed once and run in a process that ends with each batch. */
final class NpmLibraries {

    private static final Path SOURCE = Path.of("src", "test", "npm");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "drive.mjs");
    private static final long MAX_SECONDS = 120;

    private final ObjectMapper json = new ObjectMapper();
    private final Path home;

    private NpmLibraries(Path home) {
        this.home = home;
    }

    /** Node or npm is not there, or the libraries cannot be had. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String why) {
            super(why);
        }
    }

    /**
     * What a library makes of a request.
     *
     * @param added the fields of its signature, where it was asked to sign
     * @param refusal why it did not
     */
    record Answer(Map<String, String> added, boolean verified, String refusal) {}

    static NpmLibraries install() throws Unavailable {
        try {
            Path home = Files.createDirectories(Path.of("target", "npm"));
            for (String file : FILES) {
                Files.copy(SOURCE.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            NpmLibraries libraries = new NpmLibraries(home);
            libraries.run(
                    "npm",
                    "npm",
                    "ci",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--engine-strict",
                    "--fetch-retries=1");
            libraries.run("node", "node", "--version");
            return libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the libraries answer to each of the tasks. */
    List<Answer> answers(List<Map<String, Object>> tasks) {
        try {
            List<String> lines = new ArrayList<>();
            for (Map<String, Object> task : tasks) {
                lines.add(json.writeValueAsString(task));
            }
            Files.write(input("tasks"), lines);
            run("tasks", "node", "drive.mjs");
            List<Answer> answers = new ArrayList<>();
            for (String line : Files.readAllLines(output("tasks"))) {
                answers.add(json.readValue(line, Answer.class));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unavailable e) {
            throw new AssertionError(e);
        }
    }

    private Path input(String name) {
        return home.resolve(name + ".in");
    }

    private Path output(String name) {
        return home.resolve(name + ".out");
    }

    /** Files in place of pipes: nothing has to be read while it runs. */
    private void run(String name, String... command) throws Unavailable, IOException {
        File errors = home.resolve(name + ".err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(output(name).toFile())
                .redirectError(errors);
        if (Files.exists(input(name))) {
            builder.redirectInput(input(name).toFile());
        }
        int code = exitCode(start(builder), command);
        if (code != 0) {
            throw new Unavailable("`%s` ended with %d: %s"
                    .formatted(
                            String.join(" ", command),
                            code,
                            Files.readString(errors.toPath()).strip()));
        }
    }

    private static Process start(ProcessBuilder builder) throws Unavailable {
        try {
            return builder.start();
        } catch (IOException notThere) {
            throw new Unavailable("`" + builder.command().get(0) + "` cannot be started: " + notThere.getMessage());
        }
    }

    private static int exitCode(Process process, String... command) throws Unavailable {
        try {
            if (process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new Unavailable("%s took more than %d seconds".formatted(Arrays.toString(command), MAX_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
