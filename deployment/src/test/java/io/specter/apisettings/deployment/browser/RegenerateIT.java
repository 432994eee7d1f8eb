package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.specter.apisettings.deployment.client.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regenerating on the page: what is told before, what is shown after, and how it is taken back. */
class RegenerateIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private String app = "";
    private String production = "";
    private String first = "";

    @BeforeEach
    void anAppInProduction() {
        app = api.app(Names.next("Web shop"));
        production = app + "/environments/production";
        first = api.post(production + "/auth-tokens", "{\"confirm\":\"production\"}")
                .is(201)
                .text("/token");
        api.verify(first);
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo(app + "/api-settings", "Production");
    }

    private static Locator token(Visit visit) {
        return visit.page().locator("#production .credential").first();
    }

    /** Confirmed, sent, and the secret read from its dialog. */
    private static String regenerate(Visit visit) {
        visit.press("Regenerate auth token of production");
        visit.awaitDialog("Regenerate the auth token of Production");
        visit.fill("Type production to confirm", "production");
        visit.press("Regenerate auth token");
        visit.awaitDialog("The new auth token of Production");
        return visit.field("The auth token").textContent();
    }

    private static void store(Visit visit) {
        visit.field("I have stored it").check();
        visit.press("Close");
        visit.awaitNoDialog();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Not at all: it stops at once | stops working at once     | Every caller that has not got the new one is rejected
                    for 1 hour                   | (in 1 hour)               | Callers have 1 hour to take the new one
                    for 24 hoursas the policy says | (in 24 hours)           | Callers have 24 hours to take the new one
                    for 7 days                   | (in 7 days)               | Callers have 7 days to take the new one
                    """)
    void theDialogSaysWhatWillHappen(String overlap, String ending, String impact) {
        try (Visit visit = visit()) {
            visit.press("Regenerate auth token of production");
            visit.field(overlap).check();

            assertThat(visit.page().locator(".outlook")).containsText(ending);
            assertThat(visit.page().locator(".outlook")).containsText(impact);
            assertThat(visit.page().locator(".outlook")).containsText(first.substring(0, 20));
        }
    }

    @Test
    void nothingIsSentUntilTheNameOfProductionIsTyped() {
        try (Visit visit = visit()) {
            visit.press("Regenerate auth token of production");
            visit.look("regenerate");
            visit.fill("Type production to confirm", "productio");
            visit.button("Regenerate auth token").click(new Locator.ClickOptions().setForce(true));
            visit.press("Cancel");

            assertThat(api.all(production + "/auth-tokens")).hasSize(1);
            assertThat(visit.page().evaluate("() => document.activeElement.id"))
                    .isEqualTo("regenerate-production-auth-tokens");
        }
    }

    @Test
    void theSecretIsShownOnceAndIsNowhereAfterwards() {
        try (Visit visit = visit()) {
            String second = regenerate(visit);
            assertThat(api.verify(second).json().get("accepted").asBoolean()).isTrue();
            assertThat(visit.everything()).contains(second);
            visit.look("new-token-regenerated");

            store(visit);

            assertThat(visit.everything()).doesNotContain(second).contains(second.substring(0, 26));
            visit.page().reload();
            assertThat(visit.heading("Production")).isVisible();
            assertThat(visit.everything()).doesNotContain(second);
        }
    }

    @Test
    void itIsCopied() {
        try (Visit visit = visit()) {
            String second = regenerate(visit);
            visit.press("Copy the auth token");
            assertThat(visit.button("Copied the auth token")).isVisible();
            store(visit);

            visit.goTo("/apps", "Apps");
            visit.field("Search").focus();
            visit.page().keyboard().press("Control+V");
            assertThat(visit.field("Search")).hasValue(second);
        }
    }

    @Test
    void itIsDownloadedAsASettingsFile() throws Exception {
        api.patch(production, "{\"url\":\"https://api.shop.example/v1\",\"confirm\":\"production\"}")
                .is(200);
        try (Visit visit = visit()) {
            String second = regenerate(visit);

            Download download = visit.page().waitForDownload(() -> visit.press("Download as .env"));

            assertThat(download.suggestedFilename()).isEqualTo("production-auth-token.env");
            assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                    .isEqualTo("SPECTER_URL=https://api.shop.example/v1\nSPECTER_AUTH_TOKEN=" + second + "\n");
            assertThat(download.url()).doesNotContain(second);
            store(visit);
        }
    }

    @Test
    void closingByAccidentWarns() {
        try (Visit visit = visit()) {
            regenerate(visit);
            visit.page().keyboard().press("Escape");
            visit.page().keyboard().press("Escape");
            visit.button("Close").click(new Locator.ClickOptions().setForce(true));

            assertThat(visit.text("It cannot be shown again.")).isVisible();
            visit.look("new-token-warning");
            store(visit);
        }
    }

    @Test
    void aDoubleClickSendsItOnce() {
        List<String> sent = new ArrayList<>();
        try (Visit visit = visit()) {
            visit.page().onRequest(request -> remember(request, sent));
            visit.press("Regenerate auth token of production");
            visit.fill("Type production to confirm", "production");
            visit.button("Regenerate auth token").dblclick();
            visit.awaitDialog("The new auth token of Production");
            store(visit);
        }
        assertThat(sent).hasSize(1);
        assertThat(api.all(production + "/auth-tokens")).hasSize(2);
    }

    private static void remember(Request request, List<String> sent) {
        if (request.method().equals("POST") && request.url().endsWith("/auth-tokens")) {
            sent.add(request.url());
        }
    }

    @Test
    void whileAnOverlapRunsBothAreShownAndItCanBeUndone() {
        try (Visit visit = visit()) {
            String second = regenerate(visit);
            store(visit);
            assertThat(token(visit)).containsText("Previous auth token");
            assertThat(token(visit)).containsText("Retiring");
            assertThat(token(visit)).containsText("in 24 hours");
            visit.look("overlap");

            visit.press("Undo");
            visit.awaitDialog("Undo: bring back the previous auth token");
            visit.look("undo");
            visit.fill("Type production to confirm", "production");
            visit.press("Bring it back");
            visit.awaitNoDialog();

            assertThat(token(visit)).not().containsText("Previous auth token");
            assertThat(token(visit)).containsText(first.substring(0, 25));
            assertThat(api.verify(second).text("/reason")).isEqualTo("revoked");
            assertThat(api.verify(first).json().get("accepted").asBoolean()).isTrue();
        }
    }

    @Test
    void anOverlapIsEndedNow() {
        try (Visit visit = visit()) {
            regenerate(visit);
            store(visit);
            visit.press("End overlap now");
            visit.awaitDialog("End the overlap now");
            visit.look("end-overlap");
            visit.fill("Type production to confirm", "production");
            visit.press("End overlap now");
            visit.awaitNoDialog();

            assertThat(token(visit)).not().containsText("Previous auth token");
            assertThat(api.verify(first).text("/reason")).isEqualTo("retired");
        }
    }

    @Test
    void aRunningOverlapCanBeEndedByTheNextRegenerate() {
        try (Visit visit = visit()) {
            regenerate(visit);
            store(visit);
            visit.press("Regenerate auth token of production");
            assertThat(visit.text("An overlap runs.")).isVisible();
            visit.look("regenerate-during-overlap");
            visit.fill("Type production to confirm", "production");
            visit.dialog().getByRole(AriaRole.CHECKBOX).check();
            visit.press("Regenerate auth token");
            visit.awaitDialog("The new auth token of Production");
            store(visit);

            assertThat(api.verify(first).text("/reason")).isEqualTo("retired");
        }
    }

    @Test
    void anOverlapThatAnotherBeganMeanwhileIsShownAndCanBeEnded() {
        String tokens = production + "/auth-tokens";
        try (Visit visit = visit()) {
            visit.dashboard().expects("412 POST /api/v1" + tokens);
            visit.press("Regenerate auth token of production");
            visit.awaitDialog("Regenerate the auth token of Production");
            visit.fill("Type production to confirm", "production");
            visit.fill("Reason (optional)", "leaked");
            assertThat(visit.dialog().getByRole(AriaRole.CHECKBOX)).hasCount(0);
            api.post(tokens, "{\"confirm\":\"production\"}").is(201);
            visit.press("Regenerate auth token");

            assertThat(visit.text("Somebody changed this environment meanwhile."))
                    .isVisible();
            assertThat(visit.text("An overlap runs.")).isVisible();
            assertThat(visit.button("Regenerate auth token")).hasAttribute("aria-disabled", "true");
            assertThat(visit.field("Reason (optional)")).hasValue("leaked");
            visit.look("regenerate-stale");
            visit.dialog().getByRole(AriaRole.CHECKBOX).check();
            assertThat(visit.button("Regenerate auth token")).hasAttribute("aria-disabled", "false");
            visit.press("Regenerate auth token");
            visit.awaitDialog("The new auth token of Production");
            store(visit);
        }
        assertThat(api.verify(first).text("/reason")).isEqualTo("retired");
        assertThat(api.all(tokens)).hasSize(3);
    }

    @Test
    void revokedAtOnceWithAReasonThatTheHistoryTells() {
        try (Visit visit = visit()) {
            visit.press("Revoke the auth token of production");
            visit.awaitDialog("Revoke the auth token of Production");
            visit.look("revoke");
            visit.fill("Type production to confirm", "production");
            visit.fill("Reason (optional)", "leaked in a screenshot");
            visit.press("Revoke");
            visit.awaitNoDialog();
            assertThat(api.verify(first).text("/reason")).isEqualTo("revoked");

            visit.press("History of the auth token of production");
            assertThat(visit.text("leaked in a screenshot")).isVisible();
            visit.look("history");
        }
    }

    @Test
    void aSecretKeyIsIssuedAndShownOnce() {
        try (Visit visit = visit()) {
            visit.press("Issue secret key of production");
            visit.fill("Type production to confirm", "production");
            visit.press("Issue secret key");
            visit.awaitDialog("The new secret key of Production");
            String key = visit.field("The secret key").textContent();
            visit.look("new-secret-key");
            store(visit);

            assertThat(key).startsWith("sps_prod_");
            assertThat(visit.everything()).doesNotContain(key);
        }
    }
}
