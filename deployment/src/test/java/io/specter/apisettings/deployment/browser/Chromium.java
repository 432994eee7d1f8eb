package io.specter.apisettings.deployment.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import io.specter.apisettings.deployment.process.ProgramRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The browser that is installed on this machine, started once for all tests; without one they are skipped. */
public final class Chromium implements BeforeAllCallback {

    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};

    /** It talks to nobody but the service, and needs neither a screen nor a user namespace. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = ProgramRun.needsAny(context.getDisplayName(), NAMES);
        running = context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(program, Running::start, Running.class);
    }

    Browser browser() {
        return running.browser();
    }

    /** Ended by JUnit after the last test. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path program) {
            unpackBelowTarget();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        /** What Playwright brings is 125 MB; a killed test would leave it in the system's directory for ever. */
        private static void unpackBelowTarget() {
            try {
                Path directory = Files.createDirectories(Path.of("target", "playwright"));
                System.setProperty(
                        "playwright.driver.tmpdir", directory.toAbsolutePath().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
