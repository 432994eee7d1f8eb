package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Four eyes on the page: one operator asks, another one decides. */
class ApprovalsIT {

    private static final String ASK = "{\"confirm\":\"production\",\"reason\":\"seen in a log\"}";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private final Colleague robin = Colleague.withRole("admin", api);
    private String name = "";
    private String app = "";
    private String tokens = "";

    @BeforeEach
    void anAppThatRequiresApproval() {
        name = "Guarded " + System.nanoTime();
        app = guarded(name);
        tokens = app + "/environments/production/auth-tokens";
    }

    /** With a token in production. */
    private String guarded(String name) {
        String path = api.app(name);
        api.post(path + "/environments/production/auth-tokens", ASK).is(201);
        api.patch(path, "{\"requireApproval\":true}").is(200);
        return path;
    }

    private static Visit visit(Api by) {
        return Visit.by(by.token(), SPECTER.process(), CHROMIUM).goTo("/approvals", "Approvals");
    }

    private static Locator card(Visit visit, String name) {
        return visit.page().locator("article").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Locator card, String name) {
        return card.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private String asked() {
        Answer waiting = robin.api().post(tokens, ASK).is(202);
        return "/approvals/" + waiting.text("/id");
    }

    @Test
    void aRegenerateInProductionWaits() {
        try (Visit visit = Visit.by(robin.token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo(app + "/api-settings", "Production");
            visit.press("Regenerate auth token of production");
            visit.fill("Type production to confirm", "production");
            visit.fill("Reason", "seen in a log");
            visit.press("Regenerate auth token");
            visit.awaitNoDialog();

            assertThat(visit.text("Nothing has changed yet: this waits for a second operator."))
                    .isVisible();
            visit.look("approval-asked");
            visit.goTo("/approvals", "Approvals");
            assertThat(card(visit, name)).containsText("Regenerate the auth token in production of " + name);
        }
        assertThat(api.all(tokens)).hasSize(1);
    }

    @Test
    void aSwitchToProductionWaitsAndThatStaysTold() {
        try (Visit visit = Visit.by(robin.token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo(app + "/api-settings", "Production");
            visit.press("Switch environment");
            visit.dialog().locator("input[value=production]").check();
            visit.field("Switch although it lacks a URL and a secret key").check();
            visit.fill("Type production to confirm", "production");
            Response drawnAnew = visit.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("GET")
                                    && answer.url().endsWith(app),
                            () -> visit.press("Switch to Production"));
            assertThat(drawnAnew.ok()).isTrue();
            visit.awaitNoDialog();

            assertThat(visit.page().locator("main > .notice"))
                    .containsText("Nothing has changed yet: this waits for a second operator.");
            assertThat(visit.button("Switch environment")).isFocused();
        }
        assertThat(api.get(app).text("/currentEnvironment")).isEqualTo("development");
    }

    @Test
    void anotherApprovesItAndSeesTheNewTokenOnce() {
        asked();
        try (Visit visit = visit(api)) {
            assertThat(card(visit, name)).containsText("seen in a log");
            button(card(visit, name), "Approve").click();
            visit.awaitDialog("Approve");
            assertThat(visit.dialog()).containsText(robin.name());
            visit.look("approval-approve");
            visit.press("Approve and do it");
            visit.awaitDialog("The new auth token of Production");
            String token = visit.field("The auth token").textContent();
            assertThat(api.verify(token).text("/accepted")).isEqualTo("true");
            visit.field("I have stored it").check();
            visit.press("Close");
            visit.awaitNoDialog();

            assertThat(card(visit, name)).containsText("Approved by");
            assertThat(visit.everything()).doesNotContain(token);
        }
        assertThat(api.all(tokens)).hasSize(2);
    }

    @Test
    void itIsDeclinedWithAReason() {
        String asked = asked();
        try (Visit visit = visit(api)) {
            button(card(visit, name), "Decline").click();
            visit.awaitDialog("Decline");
            visit.fill("Reason (optional)", "not before the release");
            visit.look("approval-decline");
            visit.press("Decline");
            visit.awaitNoDialog();
            assertThat(card(visit, name)).hasCount(0);

            visit.choose("Show", "declined");
            assertThat(card(visit, name)).containsText("not before the release");
        }
        assertThat(api.get(asked).text("/status")).isEqualTo("declined");
        assertThat(api.all(tokens)).hasSize(1);
    }

    @Test
    void onesOwnIsWithdrawnButNotApproved() {
        String asked = asked();
        try (Visit visit = visit(robin.api())) {
            assertThat(card(visit, name)).containsText("somebody else has to approve it");
            assertThat(button(card(visit, name), "Approve")).hasCount(0);

            button(card(visit, name), "Withdraw").click();
            visit.awaitDialog("Withdraw your request");
            visit.press("Withdraw");
            visit.awaitNoDialog();
            assertThat(card(visit, name)).hasCount(0);
        }
        assertThat(api.get(asked).text("/status")).isEqualTo("declined");
    }

    @Test
    void theNewestDecidedStandsFirst() {
        api.post(asked() + "/decline", "{\"reason\":\"the older one\"}").is(200);
        api.post(asked() + "/decline", "{\"reason\":\"the newer one\"}").is(200);
        try (Visit visit = visit(api)) {
            visit.choose("Show", "declined");
            assertThat(card(visit, name)).hasCount(2);
            assertThat(card(visit, name).first()).containsText("the newer one");
            assertThat(visit.text("newest first").first()).isVisible();
        }
    }
}
