package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.client.Signed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why a signed request verifies, or does not, on the page. */
class WorkbenchIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://api.example/orders?page=2";
    private static final String OWN_BASE = """
            "@method": POST
            "@authority": api.example
            "@path": /orders
            "@query": ?page=2""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private final Api api = SPECTER.api();
    private String token = "";
    private String signed = "";

    @BeforeEach
    void aSignedRequest() {
        String development = api.app("Signed " + System.nanoTime()) + "/environments/development";
        token = api.post(development + "/auth-tokens", "{}").is(201).text("/token");
        String key = api.post(development + "/secret-keys", "{}").is(201).text("/secretKey");
        signed = Signed.request(token, key);
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo("/workbench", "Signature workbench");
    }

    private JsonNode request() {
        try {
            return JSON.readTree(signed).get("request");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** One a line. */
    private String headers(String... besides) {
        Stream<String> fields = request().get("headers").properties().stream()
                .filter(field -> !field.getKey().equals("Authorization"))
                .map(field -> field.getKey() + ": " + field.getValue().get(0).asText());
        return Stream.concat(fields, Stream.of(besides)).collect(joining("\n"));
    }

    private String body() {
        return new String(Base64.getDecoder().decode(request().get("body").asText()), StandardCharsets.UTF_8);
    }

    private void fill(Visit visit, String url) {
        visit.fill("Auth token", token);
        visit.fill("Method", "POST");
        visit.fill("URL, as the sender called it", url);
        visit.fill("Headers", headers());
        visit.fill("Body (optional)", body());
    }

    @Test
    void whereTheSignerWentWrongIsShownToTheCharacter() {
        try (Visit visit = visit()) {
            fill(visit, URL.replace("page=2", "page=3"));
            visit.fill("What you signed (optional)", OWN_BASE);
            visit.press("Check the signature");

            assertThat(visit.text("The signature is not right.")).isVisible();
            assertThat(visit.text("Line 4, character 17: expected “3”, given “2”."))
                    .isVisible();
            assertThat(visit.page().locator("mark")).hasText(new String[] {"3", "2"});
            assertThat(visit.text("Fits the body")).isVisible();
            visit.look("workbench-diagnosis");
        }
    }

    @Test
    void aSecretThatDiffersIsSaidToAndNotShown() {
        try (Visit visit = visit()) {
            fill(visit, URL);
            visit.press("Check the signature");
            String shown = visit.field("What is to be signed").textContent();
            String hint = shown.substring(shown.indexOf("spk_"), shown.indexOf("…") + 1);
            String otherToken = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
            visit.fill("What you signed (optional)", shown.replace(hint, otherToken));
            visit.press("Check the signature");

            assertThat(visit.text("the two differ in what is not shown")).isVisible();
            assertThat(visit.page().locator(".difference")).containsText(hint);
        }
    }

    @Test
    void aGoodOneIsAcceptedAndNotUsedUp() {
        try (Visit visit = visit()) {
            fill(visit, URL);
            visit.press("Check the signature");

            assertThat(visit.text("The signature is right.")).isVisible();
            assertThat(visit.heading("Outcome")).isFocused();
            visit.look("workbench-accepted");
        }
        assertThat(api.post("/verifications", signed).is(200).text("/signature"))
                .isEqualTo("verified");
    }

    @Test
    void aWholeRequestIsPasted() {
        String raw = "POST /orders?page=2 HTTP/1.1\n"
                + headers("Host: api.example", "Authorization: Bearer " + token)
                + "\n\n"
                + body();
        try (Visit visit = visit()) {
            visit.text("Paste a whole request").click();
            visit.page()
                    .getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("The request").setExact(true))
                    .fill(raw);
            visit.press("Fill the fields");
            assertThat(visit.field("URL, as the sender called it")).hasValue(URL);
            assertThat(visit.field("Auth token")).hasValue(token);

            visit.press("Check the signature");
            assertThat(visit.text("The signature is right.")).isVisible();
        }
    }

    @Test
    void theTokenIsGoneOnceThePageIsLeft() {
        try (Visit visit = visit()) {
            fill(visit, URL);
            visit.press("Check the signature");
            assertThat(visit.text("The signature is right.")).isVisible();
            assertThat(visit.everything()).contains(token);

            visit.goTo("/apps", "Apps");
            assertThat(visit.everything()).doesNotContain(token);
            visit.page().goBack();
            assertThat(visit.heading("Signature workbench")).isVisible();
            assertThat(visit.field("Auth token")).hasValue("");
            assertThat(visit.everything()).doesNotContain(token);
        }
    }
}
