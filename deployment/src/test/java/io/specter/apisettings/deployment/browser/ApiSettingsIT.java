package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.specter.apisettings.deployment.client.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an app: its settings are read, changed, and survive what goes wrong meanwhile. */
class ApiSettingsIT {

    private static final int A_LOOK = 15_000;
    private static final long MOST_BYTES = 150_000;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private String app = "";
    private String name = "";

    @BeforeEach
    void anApp() {
        name = Names.next("Ticket office");
        app = api.app(name);
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo(app + "/api-settings", name);
    }

    private void fill(String environment, String confirm) {
        String path = app + "/environments/" + environment;
        api.patch(path, "{\"url\":\"https://" + environment + ".example\"" + confirm + "}")
                .is(200);
        for (String kind : List.of("auth-tokens", "secret-keys")) {
            api.post(path + "/" + kind, "{" + confirm.replaceFirst(",", "") + "}")
                    .is(201);
        }
    }

    @Test
    void everyFieldOfTheManualStandsThere() {
        fill("production", ",\"confirm\":\"production\"");
        try (Visit visit = visit()) {
            for (String field : List.of("App ID", "Location", "Active users", "Created", "Current environment")) {
                assertThat(visit.page().locator("main dt").getByText(field).first())
                        .isVisible();
            }
            assertThat(visit.text(app.substring("/apps/".length()))).isVisible();
            assertThat(visit.text("Germany")).isVisible();
            assertThat(visit.page().locator("main h2").allTextContents())
                    .contains("Production", "Development", "Quality Assurance");
            for (String environment : List.of("production", "development", "quality-assurance")) {
                Locator section = visit.page().locator("#" + environment);
                for (String part : List.of("URL", "Auth token", "Secret key", "Rotation policy", "Signatures")) {
                    assertThat(section.getByText(part).first()).isVisible();
                }
                assertThat(section).containsText("Every 90 days, 24 hours overlap, warn 14 days before");
            }
            assertThat(visit.page().locator("#production")).containsText("Ready");
            assertThat(visit.page().locator("#development"))
                    .containsText("Not ready yet: it lacks a URL, an auth token, and a secret key.");
            visit.look("api-settings");
        }
    }

    @Test
    void theFirstViewIsSmallStandsStillAndAsksTheServiceOnce() {
        fill("production", ",\"confirm\":\"production\"");
        List<String> calls = new ArrayList<>();
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.page().onRequest(request -> remember(request, calls));
            visit.page().addInitScript("""
                    window.shifted = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                        .observe({type: 'layout-shift', buffered: true});
                    """);
            visit.goTo(app + "/api-settings", name);
            assertThat(visit.page().locator("#quality-assurance")).isVisible();

            System.out.printf(
                    "proof: first view of API Settings: %,d bytes, %d calls%n",
                    visit.dashboard().wireSize(), calls.size());
            assertThat(visit.dashboard().wireSize()).isBetween(1L, MOST_BYTES);
            assertThat((Number) visit.page().evaluate("() => window.shifted"))
                    .extracting(Number::doubleValue)
                    .isEqualTo(0.0);
        }
        String app = this.app;
        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "/session",
                        app,
                        app + "/environments",
                        app + "/environments/production/usage",
                        app + "/environments/development/usage",
                        app + "/environments/quality-assurance/usage");
    }

    private static void remember(Request request, List<String> calls) {
        String path = URI.create(request.url()).getPath();
        if (path.startsWith("/api/v1")) {
            calls.add(path.substring("/api/v1".length()));
        }
    }

    @Test
    void aUrlIsCheckedAndTheProblemStandsAtItsField() {
        try (Visit visit = visit()) {
            visit.dashboard().expects("400 PATCH /api/v1" + app + "/environments/development");
            visit.press("Set the URL of development");
            visit.fill("URL", "ftp://example");
            visit.press("Save URL");

            assertThat(visit.field("URL")).hasAttribute("aria-invalid", "true");
            assertThat(visit.page().locator("#development .wrong").first())
                    .not()
                    .isEmpty();
            assertThat(visit.field("URL")).hasValue("ftp://example");
            visit.look("url-refused");

            visit.fill("URL", "https://ok.example");
            visit.press("Save URL");
            assertThat(visit.text("https://ok.example")).isVisible();
        }
    }

    @Test
    void whatAnotherChangedMeanwhileIsToldAndNothingTypedIsLost() {
        String development = app + "/environments/development";
        try (Visit visit = visit()) {
            visit.dashboard().expects("412 PATCH /api/v1" + development);
            visit.press("Set the URL of development");
            visit.fill("URL", "https://mine.example");
            api.patch(development, "{\"url\":\"https://theirs.example\"}").is(200);
            visit.press("Save URL");

            assertThat(visit.text("Its URL is https://theirs.example now.")).isVisible();
            assertThat(visit.field("URL")).hasValue("https://mine.example");
            visit.look("stale");
            visit.press("Save URL");
            assertThat(visit.text("https://mine.example")).isVisible();
        }
        assertThat(api.get(development).text("/url")).isEqualTo("https://mine.example");
    }

    @Test
    void aLostSessionIsRenewedOverThePageAndNothingTypedIsLost() {
        try (Visit visit = visit()) {
            visit.dashboard()
                    .expects(
                            "401 GET /api/v1" + app,
                            "401 GET /api/v1" + app + "/environments",
                            "401 PATCH /api/v1" + app + "/environments/development");
            visit.press("Set the URL of development");
            visit.fill("URL", "https://kept.example");
            visit.dashboard().context().clearCookies();
            visit.press("Save URL");

            visit.awaitDialog("Sign in again");
            visit.look("signed-out");
            visit.press("Use an operator token");
            visit.fill("Operator token", api.token());
            visit.press("Sign in");

            visit.awaitNoDialog();
            assertThat(visit.text("https://kept.example")).isVisible();
        }
    }

    @Test
    void anAppArchivedByAnotherIsToldAndOffersNothingMore() {
        try (Visit visit = visit()) {
            api.patch(app, "{\"status\":\"archived\",\"confirm\":\"" + name + "\"}")
                    .is(200);

            assertThat(visit.text("The app is archived: tokens are rejected"))
                    .isVisible(new IsVisibleOptions().setTimeout(A_LOOK));
            assertThat(visit.button("Switch environment")).hasCount(0);
            assertThat(visit.button("Set the URL of development")).hasCount(0);
            visit.look("archived");
        }
    }

    @Test
    void thePolicyIsEdited() {
        try (Visit visit = visit()) {
            visit.press("Edit the rotation policy of development");
            visit.awaitDialog("Rotation policy of Development");
            visit.look("policy");
            visit.fill("Due after", "30");
            visit.fill("Warn before", "7");
            visit.press("Save policy");
            visit.awaitNoDialog();

            assertThat(visit.page().locator("#development"))
                    .containsText("Every 30 days, 24 hours overlap, warn 7 days before");
        }
    }

    @Test
    void signaturesAreRequiredFromThen() {
        fill("development", "");
        try (Visit visit = visit()) {
            visit.press("Require signatures in development");
            visit.awaitDialog("Require signatures in Development");
            visit.look("require-signatures");
            visit.press("Require signatures");
            visit.awaitNoDialog();

            assertThat(visit.page().locator("#development")).containsText("Required: a token alone is rejected");
        }
    }

    @Test
    void theSwitchShowsWhatIsMissingAndWhatChanges() {
        fill("production", ",\"confirm\":\"production\"");
        try (Visit visit = visit()) {
            visit.press("Switch environment");
            visit.awaitDialog("Switch the current environment");
            assertThat(visit.dialog()).containsText("Lacks a URL, an auth token, and a secret key");
            assertThat(visit.dialog()).containsText("https://production.example");
            visit.look("switch");
            visit.fill("Type production to confirm", "production");
            visit.press("Switch to Production");
            visit.awaitNoDialog();

            assertThat(visit.page().locator("#production")).containsText("Current");
        }
        assertThat(api.get(app).text("/currentEnvironment")).isEqualTo("production");
    }

    @Test
    void anEnvironmentIsAddedMadeCriticalAndRemoved() {
        try (Visit visit = visit()) {
            visit.press("Add an environment");
            visit.fill("Name", "staging");
            visit.look("add-environment");
            visit.press("Add");
            assertThat(visit.heading("staging")).isVisible();

            visit.press("Make critical");
            visit.fill("Type staging to confirm", "staging");
            visit.press("Make critical");
            visit.awaitNoDialog();
            assertThat(visit.page().locator("#staging")).containsText("Critical: changes are confirmed");

            visit.press("Remove");
            visit.look("remove-environment");
            visit.fill("Type staging to confirm", "staging");
            visit.press("Remove");
            visit.awaitNoDialog();
            assertThat(visit.heading("staging")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\u05d7\u05e0\u05d5\u05ea \u05d0\u05d9\u05e0\u05d8\u05e8\u05e0\u05d8",
                "WideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWideWid"
            })
    void aNameIsShownAsItIsAndBreaksNothing(String odd) {
        String oddApp = api.app(odd);
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.page().setViewportSize(320, 640);
            for (String page : List.of("general", "api-settings", "connect", "activity")) {
                visit.goTo(oddApp + "/" + page, odd);
                assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                        .as(page)
                        .isEqualTo(true);
            }
            visit.goTo("/apps", "Apps");
            assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void onlyWhatAnOperatorMayDoIsOffered() {
        String viewer = viewer();
        try (Visit visit = Visit.by(viewer, SPECTER.process(), CHROMIUM)) {
            visit.goTo("/apps", "Apps");
            assertThat(visit.button("Register an app")).hasCount(0);
            visit.goTo(app + "/api-settings", name);

            assertThat(visit.page().locator("main button").allTextContents()).containsOnly("Copy id", "History");
            visit.look("viewer");
        }
    }

    private String viewer() {
        String id =
                api.post("/operators", """
                {"name":"viewer %d","roles":[{"role":"viewer"}]}""".formatted(System.nanoTime())).is(201).text("/id");
        return api.post("/operators/" + id + "/tokens", "{\"name\":\"page\"}")
                .is(201)
                .text("/token");
    }
}
