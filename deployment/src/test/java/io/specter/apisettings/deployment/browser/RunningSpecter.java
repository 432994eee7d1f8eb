package io.specter.apisettings.deployment.browser;

import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.process.SpecterProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The service that the tests of the dashboard share, each with apps of its own; started for the first of them. */
final class RunningSpecter implements BeforeAllCallback {

    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(RunningSpecter.class))
                .getOrComputeIfAbsent("running", key -> Running.start(), Running.class);
    }

    SpecterProcess process() {
        return running.process();
    }

    Api api() {
        return process().api();
    }

    /** Ended by JUnit after the last test. */
    private record Running(SpecterProcess process) implements AutoCloseable {

        static Running start() {
            try {
                Path directory = Files.createTempDirectory(Path.of("target"), "dashboard");
                return new Running(SpecterProcess.ready(directory, Map.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
