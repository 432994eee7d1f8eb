package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.process.SpecterProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The list of apps is as quick with many as with few. */
class ManyAppsIT {

    private static final int FEW = 50;
    private static final int MANY = Boolean.getBoolean("specter.proofs") ? 10_000 : 150;
    private static final int ROUNDS = 7;

    /** Of the median; the machine is shared, and a tenth of the apps would have to be read anew to be noticed. */
    private static final double MOST_TIMES_AS_LONG = 4;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private static Path directory;

    @Test
    void theListAndTheSearchAreAsQuickWithMany() {
        try (SpecterProcess specter = SpecterProcess.ready(directory, Map.of())) {
            Api api = specter.api();
            register(api, 0, FEW);
            try (Visit visit = Visit.by(api.token(), specter, CHROMIUM)) {
                median(visit);
                long few = median(visit);
                register(api, FEW, MANY);
                long many = median(visit);

                System.out.printf(
                        "proof: first list and search of apps: %d ms with %,d, %d ms with %,d, %.1f times%n",
                        few, FEW, many, MANY, (double) many / few);
                assertThat((double) many / few).isLessThan(MOST_TIMES_AS_LONG);
            }
        }
    }

    private static void register(Api api, int from, int to) {
        IntStream.range(from, to).parallel().forEach(i -> api.app("App %05d".formatted(i)));
    }

    /** Milliseconds until the list is there and a search has found its app. */
    private static long median(Visit visit) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            visit.page().reload();
            assertThat(visit.page().locator(".apps > li").first()).isVisible();
            visit.fill("Search", "app 00042");
            assertThat(visit.page().locator(".apps > li")).hasCount(1);
            took.add((System.nanoTime() - start) / 1_000_000);
        }
        return took.stream().sorted().toList().get(ROUNDS / 2);
    }
}
