package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import io.specter.apisettings.deployment.client.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of apps: searched, and read on. */
class AppsIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private final String unique = Long.toString(System.nanoTime());
    private boolean broken = true;

    @BeforeEach
    void twoApps() {
        api.app("First " + unique);
        api.app("Second " + unique);
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo("/apps", "Apps");
    }

    private static Locator apps(Visit visit) {
        return visit.page().locator(".apps > li");
    }

    private static Locator count(Visit visit) {
        return visit.page().locator("main [role=status]");
    }

    @Test
    void theyAreSearchedByPartsOfTheirNames() {
        try (Visit visit = visit()) {
            visit.fill("Search", unique);
            assertThat(apps(visit)).hasCount(2);
            assertThat(count(visit)).hasText("2 apps");
            visit.fill("Search", "Second " + unique);
            assertThat(apps(visit)).hasCount(1);
            visit.fill("Search", unique + " of nobody");
            assertThat(count(visit)).hasText("No app is called so.");
            visit.choose("Status", "archived");
            assertThat(count(visit)).hasText("No app is called so.");
        }
    }

    @Test
    void whatAnAppNeedsIsToldBeforeAnythingIsSent() {
        try (Visit visit = visit()) {
            visit.press("Register an app");
            assertThat(visit.field("Name")).isFocused();
            visit.press("Register");

            assertThat(visit.field("Name")).isFocused();
            assertThat(visit.field("Name")).hasAttribute("aria-invalid", "true");
            assertThat(visit.field("Country")).hasAttribute("aria-invalid", "true");
            visit.look("register-app-empty");
        }
    }

    @Test
    void whatIsThereStaysWhenMoreCannotBeRead() {
        try (Visit visit = visit()) {
            visit.dashboard().expects("503 GET /api/v1/apps");
            visit.page().route("**/api/v1/apps?search=*", this::piece);
            visit.fill("Search", unique);
            assertThat(count(visit)).hasText("1 app, and more");

            visit.press("Show more");
            assertThat(visit.text("It cannot be read now.")).isVisible();
            assertThat(visit.button("Try again")).isFocused();
            assertThat(apps(visit)).hasCount(1);
            assertThat(count(visit)).hasText("1 app, and more");
            visit.look("apps-more-refused");

            broken = false;
            visit.press("Try again");
            assertThat(apps(visit)).hasCount(2);
            assertThat(count(visit)).hasText("2 apps");
            assertThat(apps(visit).last().locator("a")).isFocused();
        }
    }

    /** One app, and the other one where it is read on. */
    private void piece(Route route) {
        boolean further = route.request().url().contains("cursor=next");
        if (further && broken) {
            route.fulfill(new FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody("{\"status\":503,\"title\":\"It cannot be read now.\"}"));
            return;
        }
        JsonNode app = api.all("/apps?search=" + unique).get(further ? 1 : 0);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("nextCursor", further ? null : "next");
        answer.putArray("items").add(app);
        route.fulfill(new FulfillOptions().setContentType("application/json").setBody(answer.toString()));
    }
}
