package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every task by the keyboard alone. */
class KeyboardIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();

    @Test
    void fromSigningInToARegeneratedTokenInProduction() {
        String name = Names.next("Box office");
        try (Visit visit = Visit.to(SPECTER.process(), CHROMIUM)) {
            Keyboard keyboard = new Keyboard(visit.page());
            signIn(visit, keyboard);
            register(visit, keyboard, name);
            setUrl(visit, keyboard);
            issue(visit, keyboard);
            regenerate(visit, keyboard);
            undo(visit, keyboard);
            switchToProduction(visit, keyboard);
        }
    }

    private void signIn(Visit visit, Keyboard keyboard) {
        keyboard.to(visit.button("Use an operator token")).press("Enter");
        keyboard.to(visit.field("Operator token")).type(api.token()).press("Enter");
        assertThat(visit.heading("Apps")).isVisible();
    }

    private static void register(Visit visit, Keyboard keyboard, String name) {
        keyboard.to(visit.button("Register an app")).press("Space");
        keyboard.to(visit.field("Name")).type(name);
        keyboard.to(visit.field("Country"));
        visit.page().keyboard().type("Germ");
        keyboard.to(visit.button("Register")).press("Enter");
        assertThat(visit.heading(name)).isVisible();
    }

    private static void setUrl(Visit visit, Keyboard keyboard) {
        keyboard.to(visit.button("Set the URL of production")).press("Enter");
        keyboard.to(visit.field("URL")).type("https://api.example");
        keyboard.to(visit.field("Type production to confirm"))
                .type("production")
                .press("Enter");
        assertThat(visit.text("https://api.example").first()).isVisible();
    }

    private static void issue(Visit visit, Keyboard keyboard) {
        keyboard.to(visit.button("Issue auth token of production")).press("Enter");
        keyboard.to(visit.field("Type production to confirm")).type("production");
        keyboard.to(visit.button("Issue auth token")).press("Space");
        store(visit, keyboard, "The new auth token of Production");
    }

    private static void store(Visit visit, Keyboard keyboard, String title) {
        visit.awaitDialog(title);
        keyboard.to(visit.field("I have stored it")).press("Space");
        keyboard.to(visit.button("Close")).press("Enter");
        visit.awaitNoDialog();
    }

    private static void regenerate(Visit visit, Keyboard keyboard) {
        keyboard.to(visit.button("Regenerate auth token of production")).press("Enter");
        visit.awaitDialog("Regenerate the auth token of Production");
        visit.page().keyboard().press("Escape");
        visit.awaitNoDialog();
        assertThat(visit.page().evaluate("() => document.activeElement.id"))
                .isEqualTo("regenerate-production-auth-tokens");

        visit.page().keyboard().press("Enter");
        keyboard.to(visit.field("Type production to confirm"))
                .type("production")
                .press("Enter");
        store(visit, keyboard, "The new auth token of Production");
    }

    private static void undo(Visit visit, Keyboard keyboard) {
        keyboard.to(visit.button("Undo")).press("Enter");
        keyboard.to(visit.field("Type production to confirm"))
                .type("production")
                .press("Enter");
        visit.awaitNoDialog();
        assertThat(visit.button("Undo")).hasCount(0);
    }

    private static void switchToProduction(Visit visit, Keyboard keyboard) {
        keyboard.to(visit.button("Switch environment")).press("Enter");
        keyboard.to(visit.dialog().locator("input[value=production]")).press("Space");
        keyboard.to(visit.field("Switch although it lacks a secret key")).press("Space");
        keyboard.to(visit.field("Type production to confirm"))
                .type("production")
                .press("Enter");
        visit.awaitNoDialog();
        assertThat(visit.page().locator("#production")).containsText("Current");
    }

    @Test
    void anAppIsRenamedAndItsSnippetsAreReached() {
        String name = Names.next("Box office");
        String app = api.app(name);
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            Keyboard keyboard = new Keyboard(visit.page());
            visit.goTo(app + "/general", name);
            keyboard.to(visit.field("Name")).type(name + " West");
            keyboard.to(visit.button("Save")).press("Enter");
            assertThat(visit.heading(name + " West")).isVisible();

            keyboard.to(visit.page().getByText("Connect").first()).press("Enter");
            assertThat(visit.page().locator(".snippet").first()).isVisible();
        }
    }

    @Test
    void whatOperatorsNeed() {
        String operator = Names.next("Robin");
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo("/apps", "Apps");
            Keyboard keyboard = new Keyboard(visit.page());
            keyboard.to(visit.page().locator("nav").getByText("Operators")).press("Enter");
            keyboard.to(visit.button("Add an operator")).press("Enter");
            keyboard.to(visit.field("Name")).type(operator);
            keyboard.to(visit.button("Add")).press("Enter");
            visit.awaitNoDialog();
            assertThat(visit.page().getByText(operator).first()).isVisible();

            keyboard.to(visit.page().locator("nav").getByText("Workbench")).press("Enter");
            keyboard.to(visit.field("Auth token")).type("spk_prod_0000000000000000_x");
            keyboard.to(visit.field("URL, as the sender called it")).type("https://api.example/orders");
            keyboard.to(visit.button("Check the signature")).press("Enter");
            assertThat(visit.page().getByText("malformed").first()).isVisible();
        }
    }

    @Test
    void theContentIsSkippedToAndTheMenuReached() {
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo("/apps", "Apps");
            Keyboard keyboard = new Keyboard(visit.page());
            keyboard.to(visit.page().getByText("Skip to content")).press("Enter");
            assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("main");

            keyboard.to(visit.page().getByText("Calendar")).press("Enter");
            assertThat(visit.heading("Calendar")).isVisible();
        }
    }
}
