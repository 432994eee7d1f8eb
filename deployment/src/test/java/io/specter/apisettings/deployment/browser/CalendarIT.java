package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import io.specter.apisettings.deployment.client.Api;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What falls due and ends when, on the page. */
class CalendarIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private String name = "";

    /** Its token in development is due in five days; in production an overlap ends in one. */
    @BeforeEach
    void anAppWithDates() {
        name = "Dated " + System.nanoTime();
        String app = api.app(name);
        String development = app + "/environments/development";
        String production = app + "/environments/production/auth-tokens";
        api.patch(development, "{\"rotationPolicy\":{\"maxAge\":\"P5D\",\"warnBefore\":\"P1D\"}}")
                .is(200);
        api.post(development + "/auth-tokens", "{}").is(201);
        api.post(production, "{\"confirm\":\"production\"}").is(201);
        api.post(production, "{\"confirm\":\"production\",\"overlap\":\"P1D\"}").is(201);
    }

    private JsonNode date(String what) {
        return api.all("/rotations?within=P30D").stream()
                .filter(date -> date.at("/app/name").asText().equals(name))
                .filter(date -> date.get("what").asText().equals(what))
                .findAny()
                .orElseThrow();
    }

    /** As the page has it, in its time zone. */
    private static String day(String instant) {
        LocalDate day = Instant.parse(instant).atZone(ZoneOffset.UTC).toLocalDate();
        boolean thisYear = day.getYear() == LocalDate.now(ZoneOffset.UTC).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "EEEE, MMMM d" : "EEEE, MMMM d, yyyy", Locale.US)
                .format(day);
    }

    private Locator onDay(Visit visit, String day) {
        return visit.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(visit.heading(day)))
                .locator(".dates > li")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void whatIsDueAndWhatEndsStandOnTheirDays() {
        String due = day(date("due").get("at").asText());
        String end = day(date("overlap-end").get("at").asText());
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo("/calendar", "Calendar");

            assertThat(onDay(visit, due)).containsText("Development");
            assertThat(onDay(visit, due)).containsText("Due: regenerate it");
            assertThat(onDay(visit, "Tomorrow, " + end)).containsText("Production");
            assertThat(onDay(visit, "Tomorrow, " + end)).containsText("Overlap ends: the previous one stops working");

            visit.look("calendar-days");

            visit.field("7 days").check();
            assertThat(visit.text("Days are those of UTC.")).isVisible();
            assertThat(onDay(visit, due)).hasCount(1);
        }
    }

    /** Nothing becomes overdue while a test runs: the answer says that it is. */
    @Test
    void whatIsOverdueStandsFirst() {
        ObjectNode overdue = (ObjectNode) date("due");
        overdue.put("at", "2026-01-31T12:00:00Z");
        ((ObjectNode) overdue.get("credential")).put("rotation", "overdue");
        ObjectNode answer = JsonNodeFactory.instance.objectNode().putNull("nextCursor");
        answer.putArray("items").add(overdue).add(date("overlap-end"));
        try (Visit visit = Visit.by(api.token(), SPECTER.process(), CHROMIUM)) {
            visit.page()
                    .route(
                            "**/api/v1/rotations?*",
                            route -> route.fulfill(new FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(answer.toString())));
            visit.goTo("/calendar", "Calendar");

            assertThat(visit.page().locator("main h2").first()).hasText("Overdue");
            assertThat(visit.page().locator("main h2")).hasCount(2);
            assertThat(onDay(visit, "Overdue")).containsText("Was due: regenerate it");
            assertThat(visit.text("2 dates, 1 overdue. Days are those of UTC.")).isVisible();
            visit.look("calendar-overdue");

            visit.goTo("/apps", "Apps");
            visit.fill("Search", name);
            assertThat(visit.page().locator(".apps > li")).hasCount(1);
            assertThat(visit.page().locator(".apps > li")).containsText("Overdue");
        }
    }
}
