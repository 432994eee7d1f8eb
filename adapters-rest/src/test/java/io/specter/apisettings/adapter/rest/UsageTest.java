package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final String NEVER = "null";

    @RegisterExtension
    final Api api = new Api();

    private String token(String environment) {
        return api.post(environment + "/auth-tokens", "{\"overlap\":\"PT0S\"}")
                .is(201)
                .text("/token");
    }

    private void verify(String token) {
        api.post("/verifications", "{\"token\":\"" + token + "\"}").is(200);
    }

    @Nested
    class Usage {

        @Test
        void isToldInEvenStepsByOutcome() {
            String environment = api.environment("development");
            String old = token(environment);
            verify(old);
            api.clock().advance(Duration.ofHours(2));
            verify(token(environment));
            verify(old);
            verify(old);
            api.writeCounts();

            assertThat(api.get(environment + "/usage?from=2026-01-31T12:00:00%2B00:00&to=2026-01-31T15:00:00Z")
                            .is(200)
                            .body())
                    .isEqualTo(("{'from':'2026-01-31T12:00:00Z','to':'2026-01-31T15:00:00Z','step':'PT1H',"
                                    + "'accepted':2,'rejected':{'retired':2},'buckets':["
                                    + "{'start':'2026-01-31T12:00:00Z','accepted':1,'rejected':{}},"
                                    + "{'start':'2026-01-31T13:00:00Z','accepted':0,'rejected':{}},"
                                    + "{'start':'2026-01-31T14:00:00Z','accepted':1,'rejected':{'retired':2}}]}")
                            .replace('\'', '"'));
        }

        @Test
        void isThatOfTheLast24HoursUnlessAskedOtherwise() {
            JsonNode usage =
                    api.get(api.environment("production") + "/usage").is(200).json();

            assertThat(usage.get("from").asText()).isEqualTo("2026-01-30T12:00:00Z");
            assertThat(usage.get("to").asText()).isEqualTo("2026-01-31T13:00:00Z");
            assertThat(usage.get("step").asText()).isEqualTo("PT1H");
            assertThat(usage.get("buckets")).hasSize(25);
        }

        @ParameterizedTest
        @CsvSource({"PT12H,180", "P1D,90", "PT24H,90", "P30D,4", "P90D,2", "PT1H,2160"})
        void canBeToldInOtherSteps(String step, int buckets) {
            JsonNode usage = api.get(api.environment("production")
                            + "/usage?from=2025-11-02T00:00:00Z&to=2026-01-31T00:00:00Z&step=" + step)
                    .is(200)
                    .json();

            assertThat(usage.get("step").asText()).isEqualTo(step.equals("PT24H") ? "P1D" : step);
            assertThat(usage.get("buckets")).hasSize(buckets);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "step=PT5H",
                    "step=PT30M",
                    "step=PT1H1S",
                    "step=PT25H",
                    "step=P91D",
                    "step=PT0S",
                    "step=P1M",
                    "step=hour",
                    "step=-PT1H",
                    "from=yesterday",
                    "to=2026-02-30T00:00:00Z",
                    "from=2026-01-31T12:00:00Z&to=2026-01-31T12:00:00Z",
                    "from=2026-01-31T12:00:00.000001Z",
                    "from=2025-10-31T00:00:00Z",
                    "from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59Z&step=P90D",
                    "step=PT1H&step=PT2H",
                    "x=1"
                })
        void isRefusedInAnyOther(String query) {
            api.get(api.environment("development") + "/usage?" + query).isProblem(400, "validation");
        }

        @Test
        void ofNowhereIsNotFoundOnceItIsValid() {
            String nowhere = "/apps/app_0000000000000000/environments/development/usage";
            api.get(nowhere).isProblem(404, "not-found");
            api.get(nowhere + "?step=x").isProblem(400, "validation");
            api.get(nowhere + "?from=2030-01-01T00:00:00Z").isProblem(400, "validation");
            api.get(api.app("Till") + "/environments/staging/usage").isProblem(404, "not-found");
        }
    }

    @Nested
    class TheLastUse {

        private final String used = "2026-01-31T12:00:00Z";

        @Test
        void standsWhereverACredentialIsShown() {
            String environment = api.environment("development");
            String app = environment.replace("/environments/development", "");
            String token = token(environment);
            assertThat(api.get(environment).text("/authToken/lastUsedAt")).isEqualTo(NEVER);
            verify(token);
            api.clock().advance(Duration.ofMinutes(90));
            api.writeCounts();

            assertThat(api.get(environment).text("/authToken/lastUsedAt")).isEqualTo(used);
            assertThat(api.get(app + "/environments").text("/items/1/authToken/lastUsedAt"))
                    .isEqualTo(used);
            assertThat(api.get(environment + "/auth-tokens").text("/items/0/lastUsedAt"))
                    .isEqualTo(used);
            assertThat(api.get("/rotations?within=P365D").text("/items/0/credential/lastUsedAt"))
                    .isEqualTo(used);
            assertThat(api.patch(environment, "{}").text("/authToken/lastUsedAt"))
                    .isEqualTo(used);
        }

        @Test
        void standsInThePreviewWithTheCallsOfTheLastHourAndDay() {
            String environment = api.environment("development");
            String token = token(environment);
            verify(token);
            api.clock().advance(Duration.ofMinutes(90));
            verify(token);
            api.writeCounts();

            JsonNode plan =
                    api.get(environment + "/rotation-preview").is(200).json().get("authToken");

            assertThat(plan.at("/ending/0/lastUsedAt").asText()).isEqualTo("2026-01-31T13:30:00Z");
            assertThat(plan.get("calls").toString()).isEqualTo("{\"lastHour\":1,\"lastDay\":2}");
        }

        @Test
        void standsInTheAnswerThatChangesTheCredential() {
            String tokens = api.environment("development") + "/auth-tokens";
            Answer old = api.post(tokens, "").is(201);
            verify(old.text("/token"));
            api.writeCounts();
            api.post(tokens, "").is(201);

            assertThat(api.post(tokens + "/" + old.text("/id") + "/end-overlap", "")
                            .is(200)
                            .text("/lastUsedAt"))
                    .isEqualTo(used);
        }

        @Test
        void changesNoRevision() {
            String environment = api.environment("development");
            String token = token(environment);
            String before = api.get(environment).header("ETag");
            verify(token);
            api.writeCounts();

            assertThat(api.get(environment).header("ETag")).isEqualTo(before);
        }
    }
}
