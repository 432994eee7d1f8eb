package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationsTest {

    @RegisterExtension
    final Api api = new Api();

    @Nested
    class APreview {

        @Test
        void ofTheFirstOnesEndsNothingAndTellsWhenTheyWouldFallDue() {
            JsonNode preview = api.get(api.environment("production") + "/rotation-preview")
                    .is(200)
                    .json();

            assertThat(preview.get("environment").asText()).isEqualTo("production");
            assertThat(preview.get("confirm").asText()).isEqualTo("production");
            assertThat(preview.get("overlap").asText()).isEqualTo("P1D");
            assertThat(preview.get("authToken").toString())
                    .isEqualTo(
                            "{\"refusal\":null,\"ending\":[],\"calls\":{\"lastHour\":0,\"lastDay\":0},\"next\":{\"dueSoonAt\":\"2026-04-17T12:00:00Z\","
                                    + "\"dueAt\":\"2026-05-01T12:00:00Z\",\"expiresAt\":null}}");
            assertThat(preview.get("secretKey")).isEqualTo(preview.get("authToken"));
        }

        @Test
        void tellsWhichCredentialEndsWhen() {
            String environment = api.environment("development");
            String id = api.post(environment + "/auth-tokens", "").text("/id");

            JsonNode ending = api.get(environment + "/rotation-preview?overlap=PT36H")
                    .is(200)
                    .json()
                    .at("/authToken/ending/0");

            assertThat(ending.get("id").asText()).isEqualTo(id);
            assertThat(ending.get("status").asText()).isEqualTo("retiring");
            assertThat(ending.get("retiresAt").asText()).isEqualTo("2026-02-02T00:00:00Z");
        }

        @Test
        void tellsWhatWouldBeRefusedAndWhatEndingTheOverlapWouldDo() {
            String environment = api.environment("development");
            api.post(environment + "/secret-keys", "");
            api.post(environment + "/secret-keys", "");

            JsonNode refused = api.get(environment + "/rotation-preview").json().get("secretKey");
            assertThat(refused.toString())
                    .isEqualTo("{\"refusal\":\"rotation-in-progress\",\"ending\":[],"
                            + "\"calls\":{\"lastHour\":0,\"lastDay\":0},\"next\":null}");
            JsonNode ending = api.get(environment + "/rotation-preview?endOverlap=true&overlap=PT0S")
                    .json()
                    .at("/secretKey/ending");
            assertThat(ending.findValuesAsText("status")).containsExactly("retired", "retired");
        }

        @ParameterizedTest
        @ValueSource(strings = {"overlap=P31D", "overlap=x", "overlap=-PT1H", "endOverlap=yes", "overlap=PT1H&x=1"})
        void refusesWhatNoRegenerateWouldTake(String query) {
            api.get(api.environment("development") + "/rotation-preview?" + query)
                    .isProblem(400, "validation");
        }

        @Test
        void ofNowhereIsNotFoundOnceItIsValid() {
            String nowhere = "/apps/app_0000000000000000/environments/development/rotation-preview";
            api.get(nowhere).isProblem(404, "not-found");
            api.get(nowhere + "?overlap=x").isProblem(400, "validation");
            api.get("/apps/x/environments/development/rotation-preview?overlap=x")
                    .isProblem(400, "validation");
        }
    }

    @Nested
    class TheCalendar {

        private JsonNode items(String query) {
            return api.get("/rotations" + query).is(200).json().get("items");
        }

        @Test
        void isEmptyWhileNothingFallsDue() {
            api.post(api.environment("development") + "/auth-tokens", "");

            assertThat(items("")).isEmpty();
        }

        @Test
        void listsWhatFallsDueOverAllAppsTheNearestFirst() {
            String till = api.app("Till") + "/environments/quality-assurance";
            api.patch(till, "{\"rotationPolicy\":{\"maxAge\":\"P20D\",\"onOverdue\":\"expire\"}}")
                    .is(200);
            String key = api.post(till + "/secret-keys", "").text("/id");
            String shop = api.app("Shop") + "/environments/development/auth-tokens";
            String old = api.post(shop, "").text("/id");
            String young = api.post(shop, "{\"overlap\":\"P2D\"}").text("/id");

            JsonNode items = items("?within=P90D");

            assertThat(items.findValuesAsText("what")).containsExactly("overlap-end", "expiry", "due");
            assertThat(items.findValues("credential"))
                    .extracting(credential -> credential.get("id").asText())
                    .containsExactly(old, key, young);
            assertThat(items.findValues("app"))
                    .extracting(app -> app.get("name").asText())
                    .containsExactly("Shop", "Till", "Shop");
            assertThat(items.findValuesAsText("at"))
                    .containsExactly("2026-02-02T12:00:00Z", "2026-02-20T12:00:00Z", "2026-05-01T12:00:00Z");
            assertThat(items.findValuesAsText("kind")).containsExactly("auth-token", "secret-key", "auth-token");
            assertThat(items("")).hasSize(2);
        }

        @Test
        void listsWhatIsOverdue() {
            api.post(api.environment("development") + "/auth-tokens", "");
            api.clock().advance(Duration.ofDays(91));

            JsonNode items = items("?within=PT0S");

            assertThat(items.at("/0/credential/rotation").asText()).isEqualTo("overdue");
            assertThat(items.at("/0/at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        }

        @Test
        void canBeReadPieceByPiece() {
            for (int i = 0; i < 5; i++) {
                api.post(api.app("App " + i) + "/environments/development/auth-tokens", "");
            }
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = api.get("/rotations?within=P90D&limit=2" + cursor)
                        .is(200)
                        .json();
                page.get("items")
                        .findValues("credential")
                        .forEach(one -> seen.add(one.get("id").asText()));
                JsonNode next = page.get("nextCursor");
                cursor = next.isNull() ? "" : "&cursor=" + next.asText();
            } while (!cursor.isEmpty());

            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "within=P4000D",
                    "within=30",
                    "within=P1M",
                    "limit=0",
                    "cursor=eA",
                    "cursor=MjAyNi94",
                    "cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaLzAxMjM0NTY3ODlhYmNkZWY",
                    "x=1"
                })
        void refusesAnythingElse(String query) {
            api.get("/rotations?" + query).isProblem(400, "validation");
        }
    }

    @Nested
    class EndingAnOverlap {

        @Test
        void retiresTheOldOneNow() {
            String tokens = api.environment("production") + "/auth-tokens";
            String old = api.post(tokens, "{\"confirm\":\"production\"}").text("/id");
            String young = api.post(tokens, "{\"confirm\":\"production\"}").text("/id");

            api.post(tokens + "/" + old + "/end-overlap", "").isProblem(409, "confirmation-required");
            api.post(tokens + "/" + young + "/end-overlap", "{\"confirm\":\"production\"}")
                    .isProblem(409, "not-retiring");
            Answer retired = api.post(
                            tokens + "/" + old + "/end-overlap",
                            "{\"confirm\":\"production\",\"reason\":\"all have moved\"}")
                    .is(200);

            assertThat(retired.text("/status")).isEqualTo("retired");
            assertThat(retired.text("/endedBy")).isEqualTo("owner");
            assertThat(retired.text("/endedReason")).isEqualTo("all have moved");
            api.post(tokens + "/" + old + "/end-overlap", "{\"confirm\":\"production\"}")
                    .isProblem(409, "not-retiring");
        }

        @Test
        void isFoundUnderItsOwnKindOnly() {
            String environment = api.environment("development");
            String token = api.post(environment + "/auth-tokens", "").text("/id");

            api.post(environment + "/secret-keys/" + token + "/end-overlap", "").isProblem(404, "not-found");
            api.post(environment + "/auth-tokens/x/end-overlap", "").isProblem(404, "not-found");
        }
    }

    @Test
    void theHistoryTellsWhyACredentialEnded() {
        String tokens = api.environment("development") + "/auth-tokens";
        String leaked = api.post(tokens, "").text("/id");
        api.delete(tokens + "/" + leaked + "?reason=leaked").is(204);

        assertThat(api.get(tokens).is(200).text("/items/0/endedReason")).isEqualTo("leaked");
    }
}
