package io.specter.apisettings.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MainJobIT {

    private static final String CONFIRM = "{\"confirm\":\"production\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ArquillianResource
    private URL base;

    private Api api;
    private String app;
    private String production;

    @BeforeEach
    void register(TestInfo test) {
        api = ShippedWar.api(base);
        app = api.app(test.getDisplayName() + " " + System.nanoTime());
        production = app + "/environments/production";
    }

    @Test
    void anAppIsBornWithThreeEnvironmentsAndRunsInDevelopment() {
        JsonNode born = api.get(app).is(200).json();

        assertThat(born.get("environments"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("production", "development", "quality-assurance");
        assertThat(born.get("currentEnvironment").asText()).isEqualTo("development");
        assertThat(born.get("status").asText()).isEqualTo("active");
        assertThat(born.get("activeUsers").asLong()).isZero();
    }

    @Test
    void theOldTokenIsGoodUntilTheOverlapEndsAndThenRetired() {
        String first = issue("{\"confirm\":\"production\"}").text("/token");

        Answer second = issue("{\"confirm\":\"production\",\"overlap\":\"PT2S\"}");

        Answer retiring = api.verify(first);
        assertThat(retiring.text("/status")).isEqualTo("retiring");
        assertThat(retiring.text("/retiresAt")).isEqualTo(second.text("/previous/retiresAt"));
        assertThat(api.verify(second.text("/token")).text("/status")).isEqualTo("active");
        assertThat(rejectionOf(first)).isEqualTo("{\"accepted\":false,\"reason\":\"retired\"}");
        assertThat(api.verify(second.text("/token")).text("/accepted")).isEqualTo("true");
    }

    @Test
    void aTokenIsGoodInItsOwnPlaceOnly() {
        String token = issue(CONFIRM).text("/token");
        String elsewhere = api.app("Elsewhere " + System.nanoTime()).replace("/apps/", "");

        Answer accepted = api.verify(token);

        assertThat(accepted.text("/app")).isEqualTo(app.replace("/apps/", ""));
        assertThat(accepted.text("/environment")).isEqualTo("production");
        assertThat(accepted.text("/signature")).isEqualTo("absent");
        assertThat(reason(token, "\"environment\":\"development\"")).isEqualTo("wrong-environment");
        assertThat(reason(token, "\"app\":\"" + elsewhere + "\"")).isEqualTo("wrong-app");
    }

    @Test
    void aRegenerateCanBeUndone() {
        Answer first = issue(CONFIRM);
        Answer second = issue("{\"confirm\":\"production\",\"overlap\":\"PT1H\"}");

        api.post(production + "/auth-tokens/" + first.text("/id") + "/reinstate", CONFIRM)
                .is(200);

        assertThat(api.verify(first.text("/token")).text("/status")).isEqualTo("active");
        assertThat(api.verify(second.text("/token")).text("/reason")).isEqualTo("revoked");
    }

    @Test
    void theAppRunsInProductionOnceItIsReady() {
        Answer early = switchToProduction().isProblem(409, "environment-not-ready");
        assertThat(early.json().get("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("url", "auth-token", "secret-key");

        Answer token = ready();
        switchToProduction().is(200);

        Answer current = api.get(app + "/current-environment").is(200);
        assertThat(current.text("/name")).isEqualTo("production");
        assertThat(current.text("/url")).isEqualTo("https://api.shop.example/v1");
        assertThat(current.text("/authTokenId")).isEqualTo(token.text("/id"));
        assertThat(current.header("ETag")).isNotEmpty();
    }

    @Test
    void aChangeOfWhatIsNoLongerThereIsStale() {
        String tag = api.get(production).is(200).header("ETag");
        String change = "{\"url\":\"https://api.shop.example/v1\",\"confirm\":\"production\"}";

        Answer changed = api.patch(production, change, "If-Match", tag).is(200);

        api.patch(production, change.replace("v1", "v2"), "If-Match", tag).isProblem(412, "stale-revision");
        api.post(production + "/auth-tokens", CONFIRM, "If-Match", tag).isProblem(412, "stale-revision");
        api.post(production + "/auth-tokens", CONFIRM, "If-Match", changed.header("ETag"))
                .is(201);
    }

    @Test
    void theTrailTellsEveryActAndEveryRefusal() {
        ready();
        switchToProduction().is(200);
        api.post(production + "/auth-tokens", "{}").isProblem(409, "confirmation-required");

        List<JsonNode> newestFirst = api.all("/audit-events?app=" + app.replace("/apps/", ""));

        assertThat(newestFirst)
                .extracting(event -> event.get("action").asText() + " "
                        + event.get("outcome").asText() + " "
                        + event.get("problem").asText())
                .containsExactly(
                        "regenerate-auth-token refused confirmation-required",
                        "switch-environment done null",
                        "regenerate-auth-token done null",
                        "regenerate-secret-key done null",
                        "change-environment done null",
                        "register-app done null");
    }

    private Answer ready() {
        api.patch(production, "{\"url\":\"https://api.shop.example/v1\",\"confirm\":\"production\"}")
                .is(200);
        api.post(production + "/secret-keys", CONFIRM).is(201);
        return issue(CONFIRM);
    }

    private Answer issue(String body) {
        return api.post(production + "/auth-tokens", body).is(201);
    }

    private Answer switchToProduction() {
        return api.put(app + "/current-environment", "{\"name\":\"production\",\"confirm\":\"production\"}");
    }

    private String reason(String token, String where) {
        return api.post("/verifications", "{\"token\":\"" + token + "\"," + where + "}")
                .is(200)
                .text("/reason");
    }

    /** Asks until it is no longer accepted. */
    private String rejectionOf(String token) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = api.verify(token);
        while (answer.json().get("accepted").asBoolean() && System.nanoTime() < deadline) {
            answer = api.verify(token);
        }
        return answer.body();
    }
}
