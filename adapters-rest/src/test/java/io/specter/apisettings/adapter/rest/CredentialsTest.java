package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @RegisterExtension
    final Api api = new Api();

    @Nested
    class Issuing {

        @Test
        void showsATokenOnceAndNeverAgain() {
            String environment = api.environment("development");
            Answer issued = api.post(environment + "/auth-tokens", "").is(201);
            String token = issued.text("/token");
            assertThat(token).startsWith("spk_dev_" + issued.text("/id") + "_");
            assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
            assertThat(issued.json().fieldNames())
                    .toIterable()
                    .containsExactly(
                            "id", "token", "issuedAt", "dueSoonAt", "dueAt", "rotation", "expiresAt", "previous");
            assertThat(issued.text("/dueAt")).isEqualTo("2026-05-01T12:00:00Z");
            assertThat(issued.json().get("previous").isNull()).isTrue();
            String secret = token.substring(token.lastIndexOf('_') + 1);
            assertThat(api.state()
                            + api.get(environment + "/auth-tokens").body()
                            + api.get("/audit-events").body())
                    .doesNotContain(secret);
        }

        @Test
        void showsASecretKeyUnderItsOwnName() {
            Answer issued = api.post(api.environment("quality-assurance") + "/secret-keys", "{}")
                    .is(201);
            assertThat(issued.text("/secretKey")).startsWith("sps_qa_");
            assertThat(issued.json().has("token")).isFalse();
        }

        @Test
        void anOverlapThatRunsIsRefusedUnlessItIsEnded() {
            String tokens = api.environment("development") + "/auth-tokens";
            String first = api.post(tokens, "").text("/id");
            JsonNode previous =
                    api.post(tokens, "{\"overlap\":\"PT36H\"}").is(201).json().get("previous");
            assertThat(previous.toString())
                    .isEqualTo("{\"id\":\"" + first + "\",\"retiresAt\":\"2026-02-02T00:00:00Z\"}");
            JsonNode retiring = api.post(tokens, "")
                    .isProblem(409, "rotation-in-progress")
                    .json()
                    .get("retiring");
            assertThat(retiring.get("id").asText()).isEqualTo(first);
            assertThat(retiring.get("retiresAt").asText()).isEqualTo("2026-02-02T00:00:00Z");
            api.post(tokens, "{\"endOverlap\":true}").is(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"-PT1H\"", "\"P31D\"", "\"P400Y\"", "\"PT0.5S\"", "\"1h\"", "\"\"", "3600", "true"})
        void anOverlapOutOfBoundsIsRefused(String overlap) {
            String tokens = api.environment("development") + "/auth-tokens";
            api.post(tokens, "{\"overlap\":" + overlap + "}").violates("overlap");
            assertThat(api.get(tokens).json().get("items")).isEmpty();
        }

        @Test
        void inACriticalOneMustBeConfirmed() {
            String production = api.environment("production");
            api.post(production + "/auth-tokens", "").isProblem(409, "confirmation-required");
            api.post(production + "/auth-tokens", "{\"confirm\":\"production\"}")
                    .is(201);
        }

        @Test
        void anExpiryIsShownWhenThePolicyMakesOne() {
            String environment = api.environment("development");
            api.patch(environment, "{\"rotationPolicy\":{\"onOverdue\":\"expire\"}}")
                    .is(200);
            api.post(environment + "/auth-tokens", "").is(201);
            assertThat(api.get(environment).text("/authToken/expiresAt")).isEqualTo("2026-05-01T12:00:00Z");
        }
    }

    @Nested
    class History {

        @Test
        void listsEveryOneNewestFirst() {
            String tokens = api.environment("development") + "/auth-tokens";
            String first = api.post(tokens, "").text("/id");
            api.clock().advance(Duration.ofMinutes(1));
            String second = api.post(tokens, "{\"overlap\":\"PT0S\"}").text("/id");
            Answer page = api.get(tokens + "?limit=1").is(200);
            assertThat(page.text("/items/0/id")).isEqualTo(second);
            Answer rest = api.get(tokens + "?limit=1&cursor=" + page.text("/nextCursor"))
                    .is(200);
            assertThat(rest.body())
                    .isEqualTo(("{'items':[{'id':'%1$s','hint':'spk_dev_%1$s_…','status':'retired',"
                                    + "'issuedAt':'2026-01-31T12:00:00Z','issuedBy':'owner','dueSoonAt':null,'dueAt':null,"
                                    + "'rotation':null,'retiresAt':'2026-01-31T12:01:00Z','expiresAt':null,"
                                    + "'lastUsedAt':null,'endedAt':'2026-01-31T12:01:00Z','endedBy':'owner',"
                                    + "'endedReason':null}],"
                                    + "'nextCursor':null}")
                            .formatted(first)
                            .replace('\'', '"'));
        }

        @Test
        void tellsOfAnEndThatTimeHasBrought() {
            String tokens = api.environment("development") + "/auth-tokens";
            api.post(tokens, "");
            api.post(tokens, "{\"overlap\":\"PT1H\"}");
            api.clock().advance(Duration.ofHours(2));
            JsonNode items = api.get(tokens).json().get("items");
            JsonNode old = items.get(0).get("status").asText().equals("retired") ? items.get(0) : items.get(1);
            assertThat(old.get("endedAt").asText()).isEqualTo("2026-01-31T13:00:00Z");
            assertThat(old.get("endedBy").asText()).isEqualTo("clock");
        }

        @Test
        void refusesACursorOfAnotherList() {
            api.app("Alpha");
            api.app("Bravo");
            String cursor = api.get("/apps?limit=1").text("/nextCursor");
            api.get(api.environment("development") + "/auth-tokens?cursor=" + cursor)
                    .violates("cursor");
        }
    }

    @Nested
    class Revoking {

        @Test
        void endsItAtOnceAndTwiceIsTheSame() {
            String tokens = api.environment("development") + "/auth-tokens";
            Answer issued = api.post(tokens, "");
            assertThat(api.delete(tokens + "/" + issued.text("/id") + "?reason=leaked")
                            .is(204)
                            .body())
                    .isEmpty();
            api.delete(tokens + "/" + issued.text("/id")).is(204);
            assertThat(api.post("/verifications", "{\"token\":\"" + issued.text("/token") + "\"}")
                            .text("/reason"))
                    .isEqualTo("revoked");
            assertThat(api.get(tokens).text("/items/0/endedBy")).isEqualTo("owner");
            assertThat(api.get("/audit-events").text("/items/0/reason")).isEqualTo("leaked");
        }

        @Test
        void inACriticalOneIsConfirmedInTheQuery() {
            String tokens = api.environment("production") + "/auth-tokens";
            String id = api.post(tokens, "{\"confirm\":\"production\"}").text("/id");
            api.delete(tokens + "/" + id).isProblem(409, "confirmation-required");
            api.delete(tokens + "/" + id + "?confirm=production").is(204);
        }

        @Test
        void aCredentialOfTheOtherKindIsNotFound() {
            String environment = api.environment("development");
            String key = api.post(environment + "/secret-keys", "").text("/id");
            api.delete(environment + "/auth-tokens/" + key).isProblem(404, "not-found");
        }

        @Test
        void aReasonMustBeReadable() {
            String tokens = api.environment("development") + "/auth-tokens";
            String id = api.post(tokens, "").text("/id");
            api.delete(tokens + "/" + id + "?reason=%0A&confirm=" + "x".repeat(201))
                    .violates("confirm", "reason");
            api.delete(tokens + "/" + id + "?reason=" + "x".repeat(501)).violates("reason");
            api.post(tokens, "{\"reason\":\" \"}").violates("reason");
            api.post(tokens, "{\"reason\":\"\"}").violates("reason");
        }
    }

    @Nested
    class Reinstating {

        @Test
        void putsTheRetiringOneBackInForce() {
            String environment = api.environment("development");
            String tokens = environment + "/auth-tokens";
            String first = api.post(tokens, "").text("/id");
            String second = api.post(tokens, "").text("/id");
            Answer back = api.post(tokens + "/" + first + "/reinstate", "").is(200);
            assertThat(back.text("/id")).isEqualTo(first);
            assertThat(back.text("/status")).isEqualTo("active");
            assertThat(back.json().get("retiresAt").isNull()).isTrue();
            assertThat(api.get(environment).text("/authToken/id")).isEqualTo(first);
            api.post(tokens + "/" + second + "/reinstate", "").isProblem(409, "not-reinstatable");
        }

        @Test
        void takesTheEnvironmentsRevision() {
            String tokens = api.environment("development") + "/auth-tokens";
            String first = api.post(tokens, "", "If-Match", "\"1\"").is(201).text("/id");
            api.post(tokens, "", "If-Match", "\"1\"").isProblem(412, "stale-revision");
            api.post(tokens, "", "If-Match", "\"2\"").is(201);
            api.post(tokens + "/" + first + "/reinstate", "", "If-Match", "\"2\"")
                    .isProblem(412, "stale-revision");
            api.delete(tokens + "/" + first, "If-Match", "\"2\"").isProblem(412, "stale-revision");
            api.post(tokens + "/" + first + "/reinstate", "", "If-Match", "\"3\"")
                    .is(200);
        }
    }
}
