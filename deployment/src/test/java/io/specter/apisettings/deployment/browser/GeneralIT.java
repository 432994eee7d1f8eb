package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.specter.apisettings.deployment.client.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** General settings of an app: its name, who has a say in it, and its end. */
class GeneralIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private String app = "";
    private String name = "";

    @BeforeEach
    void anApp() {
        name = "General " + System.nanoTime();
        app = api.app(name);
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo(app + "/general", name);
    }

    @Test
    void aNameThatIsTakenIsToldAtItsField() {
        String taken = "Taken " + System.nanoTime();
        api.app(taken);
        try (Visit visit = visit()) {
            visit.dashboard().expects("409 PATCH /api/v1" + app);
            visit.fill("Name", taken);
            visit.press("Save");

            assertThat(visit.field("Name")).hasAttribute("aria-invalid", "true");
            assertThat(visit.field("Name")).isFocused();
            assertThat(visit.field("Name")).hasValue(taken);
            visit.look("general-name-taken");

            visit.fill("Name", name + " Europe");
            visit.press("Save");
            assertThat(visit.heading(name + " Europe")).isVisible();
        }
        assertThat(api.get(app).text("/name")).isEqualTo(name + " Europe");
    }

    @Test
    void whatAnotherChangedMeanwhileIsToldAndNothingTypedIsLost() {
        try (Visit visit = visit()) {
            visit.dashboard().expects("412 PATCH /api/v1" + app);
            visit.fill("Name", name + " of mine");
            api.patch(app, "{\"name\":\"" + name + " of theirs\"}").is(200);
            visit.press("Save");

            assertThat(visit.text("Somebody changed this app meanwhile.")).containsText(name + " of theirs");
            assertThat(visit.field("Name")).hasValue(name + " of mine");
            visit.look("general-stale");

            visit.press("Save");
            assertThat(visit.heading(name + " of mine")).isVisible();
        }
        assertThat(api.get(app).text("/name")).isEqualTo(name + " of mine");
    }

    @Test
    void approvalIsRequiredAndAnOwnerDoesWithoutItAgain() {
        try (Visit visit = visit()) {
            Locator approval = visit.page().locator("section[aria-labelledby=approval]");
            assertThat(approval).containsText("Not required by this app");

            visit.press("Require approval");
            visit.awaitDialog("Require approval");
            visit.look("require-approval");
            visit.press("Require approval");
            visit.awaitNoDialog();
            assertThat(approval).containsText("Required by this app");
            assertThat(api.get(app).text("/requireApproval")).isEqualTo("true");

            visit.press("Stop requiring approval");
            visit.awaitDialog("Stop requiring approval");
            visit.press("Stop requiring approval");
            visit.awaitNoDialog();
            assertThat(approval).containsText("Not required by this app");
        }
        assertThat(api.get(app).text("/requireApproval")).isEqualTo("false");
    }

    @Test
    void itIsArchivedByItsNameAndRestored() {
        String token = api.post(app + "/environments/development/auth-tokens", "{}")
                .is(201)
                .text("/token");
        try (Visit visit = visit()) {
            visit.press("Archive…");
            visit.awaitDialog("Archive the app");
            assertThat(visit.dialog()).containsText("These tokens stop working:");
            assertThat(visit.dialog()).containsText(token.substring(0, 20));
            visit.fill("Type the name of the app to confirm", "General");
            assertThat(visit.button("Archive")).hasAttribute("aria-disabled", "true");
            visit.look("archive");
            visit.fill("Type the name of the app to confirm", name);
            visit.press("Archive");
            visit.awaitNoDialog();
            assertThat(visit.text("The app is archived: its tokens are rejected"))
                    .isVisible();
            assertThat(api.verify(token).text("/reason")).isEqualTo("app-archived");

            visit.press("Restore…");
            visit.awaitDialog("Restore the app");
            visit.press("Restore");
            visit.awaitNoDialog();
            assertThat(visit.button("Archive…")).isVisible();
        }
        assertThat(api.verify(token).text("/accepted")).isEqualTo("true");
    }
}
