package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.specter.apisettings.deployment.client.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The audit trail on the page: read, searched, checked and taken away. */
class ActivityIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private final Colleague robin = Colleague.withRole("admin", api);
    private final String owner = api.get("/me").text("/name");
    private String app = "";
    private String name = "";

    /** Registered by the owner; its development is changed by another one. */
    @BeforeEach
    void anAppInWhichThingsWereDone() {
        name = "Watched " + System.nanoTime();
        app = api.app(name);
        robin.api()
                .patch(app + "/environments/development", "{\"url\":\"https://dev.example\"}")
                .is(200);
        robin.api()
                .post(app + "/environments/production/auth-tokens", "{\"confirm\":\"prod\"}")
                .isProblem(409, "confirmation-required");
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo(app + "/activity", name);
    }

    private static Locator events(Visit visit) {
        return visit.page().locator(".trail > li");
    }

    @Test
    void whatWasDoneAndWhatWasRefusedStandsThereTheNewestFirst() {
        try (Visit visit = visit()) {
            assertThat(events(visit)).hasCount(3);
            assertThat(events(visit).nth(0))
                    .containsText(robin.name() + " tried to regenerate the auth token in production");
            assertThat(events(visit).nth(0)).containsText("It was not confirmed by the name.");
            assertThat(events(visit).nth(1)).containsText(robin.name() + " changed the environment development: URL");
            assertThat(events(visit).nth(2)).containsText(owner + " registered the app");

            events(visit).nth(2).getByText("Details").click();
            assertThat(events(visit).nth(2)).containsText(app.substring("/apps/".length()));
            visit.look("activity-details");
        }
    }

    @Test
    void itIsFilteredByWhoAndWhat() {
        try (Visit visit = visit()) {
            visit.choose("What", "register-app");
            assertThat(events(visit)).hasCount(1);
            assertThat(events(visit)).containsText(owner + " registered the app");

            visit.fill("Who", robin.name());
            assertThat(visit.text("Nothing that fits was done. Try fewer filters."))
                    .isVisible();
            visit.look("activity-nothing");

            visit.choose("What", "");
            assertThat(events(visit)).hasCount(2);
            visit.press("Clear filters");
            assertThat(events(visit)).hasCount(3);
        }
    }

    @Test
    void itIsCheckedAndFoundWhole() {
        try (Visit visit = visit()) {
            visit.press("Check integrity");

            assertThat(visit.text("3 events in 1 chain were read; none was changed, put in or taken out."))
                    .isVisible();
            visit.look("activity-integrity");
        }
    }

    @Test
    void itIsExportedLineByLine() throws Exception {
        try (Visit visit = visit()) {
            Download download = visit.page().waitForDownload(() -> visit.press("Export"));

            String id = app.substring("/apps/".length());
            assertThat(download.suggestedFilename()).isEqualTo("audit-events-" + id + ".ndjson");
            List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
            assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            assertThat(lines).filteredOn(line -> line.contains(id)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(String.join("\n", lines)).contains("register-app", "change-environment", robin.name());
            assertThat(visit.text("The trail is being saved.")).isVisible();
        }
    }

    @Test
    void overAllAppsTheAppIsNamed() {
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo("/activity", "Activity");
            visit.fill("Who", robin.name());
            assertThat(events(visit)).hasCount(2);
            assertThat(events(visit).first()).containsText("in production of " + name);
        }
    }
}
