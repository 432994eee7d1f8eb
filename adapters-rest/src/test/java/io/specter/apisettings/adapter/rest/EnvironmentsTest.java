package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsTest {

    @RegisterExtension
    final Api api = new Api();

    @Nested
    class Reading {

        @Test
        void showsEverythingOfIt() {
            Answer shown = api.get(api.environment("production")).is(200);
            assertThat(shown.header("ETag")).isEqualTo("\"1\"");
            assertThat(shown.body())
                    .isEqualTo(("{'name':'production','url':null,'critical':true,'requireSignature':false,"
                                    + "'rotationPolicy':{'maxAge':'P90D','overlap':'P1D','warnBefore':'P14D','onOverdue':'warn'},'activeUsers':0,"
                                    + "'authToken':null,'retiringAuthToken':null,'secretKey':null,"
                                    + "'retiringSecretKey':null,"
                                    + "'readiness':{'ready':false,'missing':['url','auth-token','secret-key']}}")
                            .replace('\'', '"'));
        }

        @Test
        void listsThemInOnePiece() {
            String app = api.app("Webshop");
            Answer all = api.get(app + "/environments").is(200);
            assertThat(all.json().get("items").findValuesAsText("name"))
                    .containsExactly("production", "development", "quality-assurance");
            assertThat(all.json().get("nextCursor").isNull()).isTrue();
        }

        @Test
        void aCredentialGrowsOldWithoutANewRevision() {
            String environment = api.environment("development");
            api.post(environment + "/auth-tokens", "").is(201);
            assertThat(api.get(environment).text("/authToken/rotation")).isEqualTo("fresh");
            api.clock().advance(Duration.ofDays(80));
            assertThat(api.get(environment).text("/authToken/rotation")).isEqualTo("due-soon");
            api.clock().advance(Duration.ofDays(10));
            assertThat(api.get(environment).text("/authToken/rotation")).isEqualTo("overdue");
            assertThat(api.get(environment).header("ETag")).isEqualTo("\"2\"");
        }
    }

    @Nested
    class Adding {

        @Test
        void answersItWithItsDefaults() {
            String app = api.app("Webshop");
            Answer added =
                    api.post(app + "/environments", "{\"name\":\"staging\"}").is(201);
            assertThat(added.header("Location")).isEqualTo("/api/v1" + app + "/environments/staging");
            assertThat(added.header("ETag")).isEqualTo("\"1\"");
            assertThat(added.text("/rotationPolicy/maxAge")).isEqualTo("P90D");
            assertThat(api.get(app).json().get("environments").toString()).contains("staging");
        }

        @Test
        void takesAllSettings() {
            String app = api.app("Webshop");
            Answer added = api.post(app + "/environments", """
                            {"name":"staging","url":"https://staging.shop.example","critical":true,
                             "requireSignature":true,"rotationPolicy":{"maxAge":null,"overlap":"PT36H"},
                             "reason":"a rehearsal"}
                            """).is(201);
            assertThat(added.json().get("rotationPolicy").toString())
                    .isEqualTo(
                            "{\"maxAge\":null,\"overlap\":\"PT36H\",\"warnBefore\":\"P14D\",\"onOverdue\":\"warn\"}");
            assertThat(added.json().get("critical").asBoolean()).isTrue();
        }

        @Test
        void refusesNamesThatAreTakenOrReserved() {
            String app = api.app("Webshop");
            api.post(app + "/environments", "{\"name\":\"production\"}").isProblem(409, "name-taken");
            api.post(app + "/environments", "{\"name\":\"prod\"}").violates("name");
            api.post(app + "/environments", "{\"name\":\"Staging\"}").violates("name");
            api.post(app + "/environments", "").violates("name");
        }

        @Test
        void refusesOneTooMany() {
            String app = api.app("Webshop");
            for (int i = 0; i < 17; i++) {
                api.post(app + "/environments", "{\"name\":\"stage-" + i + "\"}")
                        .is(201);
            }
            api.post(app + "/environments", "{\"name\":\"one-more\"}").isProblem(409, "too-many-environments");
        }
    }

    @Nested
    class Changing {

        @Test
        void aPieceOfThePolicyKeepsTheRest() {
            String environment = api.environment("development");
            Answer changed = api.patch(environment, "{\"rotationPolicy\":{\"overlap\":\"PT1H\"}}")
                    .is(200);
            assertThat(changed.json().get("rotationPolicy").toString())
                    .isEqualTo(
                            "{\"maxAge\":\"P90D\",\"overlap\":\"PT1H\",\"warnBefore\":\"P14D\",\"onOverdue\":\"warn\"}");
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        }

        @Test
        void nullTakesAwayWhatCanBeTakenAway() {
            String environment = api.environment("development");
            api.patch(environment, "{\"url\":\"http://dev.shop.example\"}").is(200);
            Answer changed = api.patch(environment, "{\"url\":null,\"rotationPolicy\":{\"maxAge\":null}}")
                    .is(200);
            assertThat(changed.json().get("url").isNull()).isTrue();
            assertThat(changed.json().at("/rotationPolicy/maxAge").isNull()).isTrue();
            api.patch(environment, "{\"critical\":null,\"requireSignature\":null,\"rotationPolicy\":null}")
                    .violates("critical", "requireSignature", "rotationPolicy");
            api.patch(environment, "{\"rotationPolicy\":{\"overlap\":null,\"warnBefore\":null,\"onOverdue\":null}}")
                    .violates("rotationPolicy.overlap", "rotationPolicy.warnBefore", "rotationPolicy.onOverdue");
        }

        @Test
        void inACriticalOneMustBeConfirmed() {
            String production = api.environment("production");
            api.patch(production, "{\"url\":\"https://shop.example\"}").isProblem(409, "confirmation-required");
            api.patch(production, "{\"url\":\"https://shop.example\",\"confirm\":\"Production\"}")
                    .isProblem(409, "confirmation-required");
            api.patch(production, "{\"url\":\"https://shop.example\",\"confirm\":\"production\"}")
                    .is(200);
        }

        @Test
        void whatIsNotValidNeedNotBeConfirmedToBeToldSo() {
            String production = api.environment("production");
            api.patch(production, "{\"url\":\"http://shop.example\"}").violates("url");
            api.patch(production, "{\"critical\":false}").violates("critical");
        }

        @Test
        void whatChangesNothingNeedNotBeConfirmed() {
            String production = api.environment("production");
            api.patch(production, "{\"url\":\"https://shop.example\",\"confirm\":\"production\"}")
                    .is(200);

            Answer same = api.patch(production, "{\"url\":\"https://shop.example\",\"critical\":true}")
                    .is(200);

            assertThat(same.header("ETag")).isEqualTo("\"2\"");
        }

        @Test
        void productionStaysCriticalAndClosed() {
            String production = api.environment("production");
            api.patch(production, "{\"critical\":false,\"confirm\":\"production\"}")
                    .violates("critical");
            api.patch(production, "{\"url\":\"http://shop.example\",\"confirm\":\"production\"}")
                    .violates("url");
            api.patch(production, "{\"url\":\"http://localhost:8081\",\"confirm\":\"production\"}")
                    .is(200);
        }

        @Test
        void aPolicyMustGoTogether() {
            api.patch(api.environment("development"), "{\"rotationPolicy\":{\"maxAge\":\"P1D\"}}")
                    .violates("rotationPolicy");
        }

        @ParameterizedTest
        @ValueSource(strings = {"name", "readiness", "authToken", "secretKey", "createdAt", "activeUsers"})
        void readOnlyMembersAreRefused(String member) {
            api.patch(api.environment("development"), "{\"" + member + "\":\"x\"}")
                    .violates(member);
        }
    }

    @Nested
    class Removing {

        @Test
        void forgetsItAndItsTokens() {
            String app = api.app("Webshop");
            String staging = app + "/environments/staging";
            api.post(app + "/environments", "{\"name\":\"staging\"}").is(201);
            String token = api.post(staging + "/auth-tokens", "").text("/token");
            assertThat(api.delete(staging + "?reason=done").is(204).body()).isEmpty();
            api.get(staging).isProblem(404, "not-found");
            assertThat(api.post("/verifications", "{\"token\":\"" + token + "\"}")
                            .text("/reason"))
                    .isEqualTo("unknown");
        }

        @Test
        void refusesTheBuiltInAndTheCurrentOne() {
            String app = api.app("Webshop");
            api.delete(app + "/environments/quality-assurance").isProblem(409, "built-in-environment");
            api.post(app + "/environments", "{\"name\":\"staging\"}").is(201);
            api.put(app + "/current-environment", "{\"name\":\"staging\",\"force\":true}")
                    .is(200);
            api.delete(app + "/environments/staging").isProblem(409, "current-environment");
        }

        @Test
        void ofACriticalOneIsConfirmedInTheQuery() {
            String app = api.app("Webshop");
            api.post(app + "/environments", "{\"name\":\"staging\",\"critical\":true}")
                    .is(201);
            api.delete(app + "/environments/staging").isProblem(409, "confirmation-required");
            api.delete(app + "/environments/staging?confirm=staging&force=1").violates("force");
            api.delete(app + "/environments/staging?confirm=staging", "If-Match", "\"7\"")
                    .isProblem(412, "stale-revision");
            api.delete(app + "/environments/staging?confirm=staging").is(204);
        }
    }
}
