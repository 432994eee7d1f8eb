package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How users are counted, and where the numbers show. */
class ActivityTest {

    private static final int MEBIBYTE = 1 << 20;

    @RegisterExtension
    final Api api = new Api();

    private Answer record(String app, String environment, List<String> users) {
        return api.post("/activity", body(app, environment, users));
    }

    private static String body(String app, String environment, List<String> users) {
        return "{\"app\":\"%s\",\"environment\":\"%s\",\"users\":[\"%s\"]}"
                .formatted(app.replace("/apps/", ""), environment, String.join("\",\"", users));
    }

    private long users(String path, String pointer) {
        return Long.parseLong(api.get(path).is(200).text(pointer));
    }

    @Test
    void theNumbersStandInTheAppItsEnvironmentsAndThePreview() {
        String app = api.app("Webshop");
        String other = api.app("Till");
        String tag = api.get(app).header("ETag");
        assertThat(record(app, "development", List.of("robin", "kim")).is(204).body())
                .isEmpty();
        record(app, "production", List.of("kim", "alex", "sam")).is(204);
        assertThat(users(app, "/activeUsers")).isZero();

        api.writeCounts();

        assertThat(users(app, "/activeUsers")).isEqualTo(4);
        assertThat(users("/apps?search=webshop", "/items/0/activeUsers")).isEqualTo(4);
        assertThat(users(other, "/activeUsers")).isZero();
        assertThat(users(app + "/environments", "/items/0/activeUsers")).isEqualTo(3);
        assertThat(users(app + "/environments/development", "/activeUsers")).isEqualTo(2);
        assertThat(users(app + "/environments/development/rotation-preview", "/activeUsers"))
                .isEqualTo(2);
        assertThat(api.get(app).header("ETag")).isEqualTo(tag);
    }

    @Test
    void theNumbersMoveWithTheDays() {
        String app = api.app("Webshop");
        record(app, "development", List.of("robin", "kim")).is(204);
        api.writeCounts();
        api.clock().advance(Duration.ofDays(29));
        api.writeCounts();
        assertThat(users(app, "/activeUsers")).isEqualTo(2);

        api.clock().advance(Duration.ofDays(1));
        api.writeCounts();

        assertThat(users(app, "/activeUsers")).isZero();
    }

    @Test
    void theUserOfAnAcceptedVerificationCounts() {
        String app = api.app("Webshop");
        String token =
                api.post(app + "/environments/development/auth-tokens", "").text("/token");
        verify(token, "robin", "true");
        verify(token, "robin", "true");
        verify(token, "kim", "true");
        verify(token.replaceFirst(".$", "-"), "alex", "false");
        api.writeCounts();

        assertThat(users(app, "/activeUsers")).isEqualTo(2);
    }

    private void verify(String token, String user, String accepted) {
        String body = "{\"token\":\"%s\",\"user\":\"%s\"}".formatted(token, user);
        assertThat(api.post("/verifications", body).is(200).text("/accepted")).isEqualTo(accepted);
    }

    @Test
    void aUserHasOneTo256Characters() {
        String longest = "\uD83D\uDE00".repeat(256);
        String app = api.app("Webshop");
        record(app, "development", List.of("x", longest)).is(204);
        record(app, "development", List.of("")).violates("users[0]");
        record(app, "development", List.of("x", longest + "x")).violates("users[1]");
        api.post("/verifications", "{\"token\":\"x\",\"user\":\"\"}").violates("user");
        api.post("/verifications", "{\"token\":\"x\",\"user\":\"" + longest + "x\"}")
                .violates("user");
        api.post("/verifications", "{\"token\":\"x\",\"user\":null}").is(200);
    }

    @Test
    void oneToThousandUsersComeAtOnceInAMebibyte() {
        String app = api.app("Webshop");
        String longest = "x".repeat(256);
        record(app, "development", Collections.nCopies(1000, longest)).is(204);
        record(app, "development", Collections.nCopies(1001, "x")).violates("users");
        String none = body(app, "development", List.of()).replace("[\"\"]", "[]");
        api.post("/activity", none).violates("users");
        String most = none + " ".repeat(MEBIBYTE - none.length());
        api.post("/activity", most).violates("users");
        api.post("/activity", most + " ").isProblem(413, "too-large");
        api.send("POST", "/activity", Api.chunked(most + " ")).isProblem(413, "too-large");
    }

    @Test
    void whereThereIsNothingNobodyIsCounted() {
        String app = api.app("Webshop");
        record(app, "staging", List.of("robin")).isProblem(404, "not-found");
        record("app_0123456789abcdef", "production", List.of("robin")).isProblem(404, "not-found");
        record("shop", "prod", List.of("robin")).violates("app", "environment");
    }

    @Test
    void anArchivedAppCountsNobody() {
        String app = api.app("Webshop");
        api.patch(app, "{\"status\":\"archived\",\"confirm\":\"Webshop\"}").is(200);

        record(app, "development", List.of("robin")).isProblem(409, "app-archived");
        record(app, "staging", List.of("robin")).isProblem(404, "not-found");
    }

    @Test
    void whoDoesNotSeeAllOfAnAppIsNotToldHowManyUsersItHas() {
        String app = api.app("Webshop");
        record(app, "development", List.of("robin", "kim")).is(204);
        record(app, "production", List.of("kim", "alex", "sam")).is(204);
        api.writeCounts();
        String developer = "Bearer " + developer(app);

        for (String path : List.of(app, "/apps?search=webshop")) {
            assertThat(api.get(path, "Authorization", developer).is(200).body()).contains("\"activeUsers\":null");
        }
        assertThat(api.get(app + "/environments/development", "Authorization", developer)
                        .is(200)
                        .text("/activeUsers"))
                .isEqualTo("2");
    }

    private String developer(String app) {
        String operator = api.post(
                        "/operators",
                        "{\"name\":\"Robin\",\"roles\":[{\"role\":\"developer\",\"app\":\"%s\",\"environments\":[\"development\"]}]}"
                                .formatted(app.replace("/apps/", "")))
                .is(201)
                .text("/id");
        return api.post("/operators/" + operator + "/tokens", "{\"name\":\"test\"}")
                .is(201)
                .text("/token");
    }

    @Test
    void noRefusalRepeatsAUser() {
        String user = "robin@shop.example";
        assertThat(record("shop", "production", List.of(user, user.repeat(20)))
                        .is(400)
                        .body())
                .doesNotContain(user);
        assertThat(api.post("/activity", "{\"users\":[\"" + user + "\"]")
                        .is(400)
                        .body())
                .doesNotContain(user);
        assertThat(record("app_0123456789abcdef", "production", List.of(user))
                        .is(404)
                        .body())
                .doesNotContain(user);
    }
}
