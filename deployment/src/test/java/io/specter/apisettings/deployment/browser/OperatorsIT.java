package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.specter.apisettings.deployment.client.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operators on the page: they are added, changed, given tokens, and locked out. */
class OperatorsIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo("/operators", "Operators");
    }

    private static Locator card(Visit visit, String name) {
        return visit.page().locator("article").filter(new Locator.FilterOptions().setHasText(name));
    }

    private JsonNode operator(String name) {
        return api.all("/operators").stream()
                .filter(operator -> operator.get("name").asText().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Test
    void oneIsAddedWithARoleInOneEnvironmentOfOneApp() {
        String unique = Long.toString(System.nanoTime());
        String app = api.app("Shop " + unique).substring("/apps/".length());
        try (Visit visit = visit()) {
            visit.press("Add an operator");
            visit.awaitDialog("Add an operator");
            visit.fill("Name", "robin " + unique);
            visit.choose("Role", "developer");
            visit.choose("Over", "some");
            visit.choose("App", app);
            visit.field("development").check();
            visit.look("operators-add");
            visit.press("Add");
            visit.awaitNoDialog();

            assertThat(card(visit, "robin " + unique)).containsText("Developer in Shop " + unique + ": development");
            assertThat(card(visit, "robin " + unique)).containsText("token only");
        }
        assertThat(operator("robin " + unique).at("/roles/0").toString())
                .isEqualTo("{\"role\":\"developer\",\"app\":\"%s\",\"environments\":[\"development\"]}".formatted(app));
    }

    @Test
    void anotherRoleIsOverNoMoreThanItMustBe() {
        try (Visit visit = visit()) {
            visit.press("Add an operator");
            visit.choose("Role", "developer");
            visit.choose("Over", "some");

            visit.choose("Role", "admin");
            assertThat(visit.field("Over")).hasValue("app");
            visit.choose("Role", "owner");
            assertThat(visit.field("Over")).hasValue("all");
            visit.choose("Role", "developer");
            assertThat(visit.field("Over")).hasValue("some");
        }
    }

    @Test
    void aNameAndRolesAreChanged() {
        Colleague robin = Colleague.withRole("viewer", api);
        try (Visit visit = visit()) {
            visit.press("Change: " + robin.name());
            visit.awaitDialog("Change " + robin.name());
            visit.choose("Role", "auditor");
            visit.fill("Reason (optional)", "new team");
            visit.look("operators-change");
            visit.press("Save");
            visit.awaitNoDialog();
            assertThat(card(visit, robin.name())).containsText("Auditor over all apps");
        }
        assertThat(robin.api().get("/me").is(200).text("/roles/0/role")).isEqualTo("auditor");
    }

    @Test
    void aChangeThatCannotBeShownIsDoneAllTheSame() {
        Colleague robin = Colleague.withRole("viewer", api);
        String path = "/operators/" + operator(robin.name()).get("id").asText();
        try (Visit visit = visit()) {
            visit.dashboard().expects("503 GET /api/v1" + path);
            visit.press("Change: " + robin.name());
            visit.awaitDialog("Change " + robin.name());
            visit.choose("Role", "auditor");
            visit.page().route("**/api/v1" + path, OperatorsIT::unreadable);
            visit.press("Save");
            visit.awaitNoDialog();

            assertThat(visit.text("It is done, but the page could not be read anew."))
                    .isVisible();
        }
        assertThat(robin.api().get("/me").is(200).text("/roles/0/role")).isEqualTo("auditor");
    }

    private static void unreadable(Route route) {
        if (route.request().method().equals("GET")) {
            route.fulfill(new Route.FulfillOptions().setStatus(503));
        } else {
            route.resume();
        }
    }

    @Test
    void oneOpensAndSavesWhatOneIsOneself() {
        String me = api.get("/me").text("/name");
        try (Visit visit = visit()) {
            visit.press("Change: " + me);
            visit.awaitDialog("Change " + me);
            assertThat(visit.text("This is you.")).isVisible();
            visit.press("Save");
            visit.awaitNoDialog();
            assertThat(visit.button("Add an operator")).isVisible();
        }
    }

    @Test
    void aTokenIsShownOnceIsGoneAfterwardsAndIsRevoked() {
        Colleague robin = Colleague.withRole("viewer", api);
        try (Visit visit = visit()) {
            visit.press("Issue token: " + robin.name());
            visit.awaitDialog("Issue a token to " + robin.name());
            visit.fill("What it is for", "pipeline");
            visit.press("Issue token");
            visit.awaitDialog("The new operator token");
            String token = visit.field("The operator token").textContent();
            Api pipeline = new Api(api.server(), token);
            assertThat(pipeline.get("/me").is(200).text("/name")).isEqualTo(robin.name());
            visit.look("operator-token");
            visit.field("I have stored it").check();
            visit.press("Close");
            visit.awaitNoDialog();
            assertThat(visit.everything()).doesNotContain(token);

            assertThat(card(visit, robin.name())).containsText("pipeline");
            visit.press("Revoke the token pipeline of " + robin.name());
            visit.awaitDialog("Revoke an operator token");
            visit.look("operator-token-revoke");
            visit.press("Revoke");
            visit.awaitNoDialog();
            assertThat(card(visit, robin.name())).not().containsText("pipeline");
            pipeline.get("/me").isProblem(401, "unauthenticated");
        }
        robin.api().get("/me").is(200);
    }

    @Test
    void oneIsRemovedAndLockedOut() {
        Colleague robin = Colleague.withRole("viewer", api);
        try (Visit visit = visit()) {
            visit.press("Remove: " + robin.name());
            visit.awaitDialog("Remove " + robin.name());
            visit.look("operator-remove");
            visit.press("Remove");
            visit.awaitNoDialog();
            assertThat(card(visit, robin.name())).hasCount(0);
        }
        robin.api().get("/me").isProblem(401, "unauthenticated");
    }

    @Test
    void theLastOwnerStays() {
        String me = api.get("/me").text("/name");
        String path = "/operators/" + api.get("/me").text("/id");
        assertThat(api.all("/operators"))
                .as("whoever else is an owner would let the first one go")
                .filteredOn(operator -> operator.get("roles").toString().contains("owner"))
                .hasSize(1);
        try (Visit visit = visit()) {
            visit.dashboard().expects("409 DELETE /api/v1" + path);
            visit.press("Remove: " + me);
            assertThat(visit.text("This is you: you are locked out at once.")).isVisible();
            visit.press("Remove");

            assertThat(visit.text("This is the last owner. Make another operator an owner first."))
                    .isVisible();
            visit.look("operator-last-owner");
        }
        api.get(path).is(200);
    }
}
