package io.specter.apisettings.deployment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the runnable jar, run to its end. */
record CommandProcess(int exitCode, String output) {

    private static final long PATIENCE_SECONDS = 90;

    /** @param arguments system properties first, then the command */
    static CommandProcess run(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        List<String> given = List.of(arguments);
        given.stream().filter(CommandProcess::isProperty).forEach(command::add);
        command.addAll(List.of("-jar", Path.of("target", "specter.jar").toString()));
        given.stream().filter(argument -> !isProperty(argument)).forEach(command::add);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new CommandProcess(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isProperty(String argument) {
        return argument.startsWith("-D");
    }
}
