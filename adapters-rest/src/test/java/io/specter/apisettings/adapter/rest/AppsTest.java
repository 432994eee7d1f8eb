package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppsTest {

    @RegisterExtension
    final Api api = new Api();

    @Nested
    class Registering {

        @Test
        void answersTheAppAndWhereItIs() {
            Answer created = api.post("/apps", "{\"name\":\" Web\u00a0shop \",\"location\":{\"country\":\"DE\"}}")
                    .is(201);
            assertThat(created.header("Location")).isEqualTo("/api/v1/apps/" + created.text("/id"));
            assertThat(created.header("ETag")).isEqualTo("\"1\"");
            assertThat(created.json().toString())
                    .isEqualTo(("{'id':'%s','name':'Web shop','location':{'country':'DE','region':null},"
                                    + "'status':'active','requireApproval':false,'activeUsers':0,'createdAt':'2026-01-31T12:00:00Z',"
                                    + "'currentEnvironment':'development',"
                                    + "'environments':['production','development','quality-assurance']}")
                            .formatted(created.text("/id"))
                            .replace('\'', '"'));
            assertThat(api.get("/apps/" + created.text("/id")).is(200).body()).isEqualTo(created.body());
        }

        @Test
        void doesNotRepeatTheHostHeader() {
            Answer created = api.post(
                    "/apps",
                    "{\"name\":\"Shop\",\"location\":{\"country\":\"DE\",\"region\":\"eu-1\"}}",
                    "X-Forwarded-Host",
                    "evil.example");
            assertThat(created.header("Location")).startsWith("/api/v1/apps/app_");
            assertThat(created.text("/location/region")).isEqualTo("eu-1");
        }

        @Test
        void refusesANameThatLooksTheSame() {
            api.app("Webshop");
            api.post("/apps", "{\"name\":\"ＷＥＢＳＨＯＰ\",\"location\":{\"country\":\"DE\"}}")
                    .isProblem(409, "name-taken");
        }

        @Test
        void tellsAllThatIsWrong() {
            api.post("/apps", "{\"name\":\"\",\"location\":{\"country\":\"XX\",\"region\":7},\"id\":\"x\"}")
                    .violates("id", "location.country", "location.region", "name");
            api.post("/apps", "{}").violates("name", "location");
            api.post("/apps", "{\"name\":null,\"location\":null}").violates("name", "location");
        }
    }

    @Nested
    class Listing {

        private List<String> names(Answer page) {
            return page.is(200).json().get("items").findValuesAsText("name");
        }

        @Test
        void goesPageByPageInTheOrderOfTheNames() {
            List.of("delta", "Alpha", "größe", "Bravo", "charlie").forEach(api::app);
            Answer first = api.get("/apps?limit=2");
            assertThat(names(first)).containsExactly("Alpha", "Bravo");
            Answer second = api.get("/apps?limit=2&cursor=" + first.text("/nextCursor"));
            assertThat(names(second)).containsExactly("charlie", "delta");
            Answer third = api.get("/apps?limit=2&cursor=" + second.text("/nextCursor"));
            assertThat(names(third)).containsExactly("größe");
            assertThat(third.json().get("nextCursor").isNull()).isTrue();
        }

        @Test
        void findsByPieceOfTheNameByIdAndByStatus() {
            String shop = api.app("Webshop");
            api.app("Ledger");
            api.patch(shop, "{\"status\":\"archived\",\"confirm\":\"Webshop\"}").is(200);
            assertThat(names(api.get("/apps?search=SHOP"))).containsExactly("Webshop");
            assertThat(names(api.get("/apps?search=" + shop.substring("/apps/".length()))))
                    .containsExactly("Webshop");
            assertThat(names(api.get("/apps?status=archived"))).containsExactly("Webshop");
            assertThat(names(api.get("/apps?search=&status=active&limit=&cursor=")))
                    .containsExactly("Ledger");
        }

        @Test
        void refusesWhatIsNoQuery() {
            api.get("/apps?limit=0").violates("limit");
            api.get("/apps?limit=201&status=gone&cursor=%21").violates("cursor", "limit", "status");
            api.get("/apps?limit=-1").violates("limit");
            api.get("/apps?limit=99999999999").violates("limit");
            api.get("/apps?search=" + "x".repeat(101)).violates("search");
            api.get("/apps?search=%00").violates("search");
            api.get("/apps?page=2&sort=name").violates("page", "sort");
            api.get("/apps?limit=1&limit=2").violates("limit");
        }
    }

    @Nested
    class Changing {

        @Test
        void mergesWhatIsGiven() {
            String app = api.app("Webshop");
            Answer moved = api.patch(
                            app, "{\"location\":{\"region\":\"eu-1\"}}", "Content-Type", "application/merge-patch+json")
                    .is(200);
            assertThat(moved.text("/name")).isEqualTo("Webshop");
            assertThat(moved.json().get("location").toString()).isEqualTo("{\"country\":\"DE\",\"region\":\"eu-1\"}");
            Answer back = api.patch(app, "{\"location\":{\"country\":\"FR\",\"region\":null},\"name\":\"Shop\"}")
                    .is(200);
            assertThat(back.json().get("location").toString()).isEqualTo("{\"country\":\"FR\",\"region\":null}");
            assertThat(back.text("/name")).isEqualTo("Shop");
            assertThat(back.header("ETag")).isEqualTo("\"3\"");
        }

        @Test
        void changesNothingWhenNothingIsGiven() {
            String app = api.app("Webshop");
            assertThat(api.patch(app, "{}").is(200).header("ETag")).isEqualTo("\"1\"");
            assertThat(api.patch(app, "").is(200).header("ETag")).isEqualTo("\"1\"");
        }

        @Test
        void refusesNullAndReadOnlyMembers() {
            String app = api.app("Webshop");
            api.patch(app, "{\"name\":null,\"location\":null,\"status\":null}").violates("name", "location", "status");
            api.patch(app, "{\"location\":{\"country\":null}}").violates("location.country");
            api.patch(app, "{\"id\":\"app_0123456789abcdef\",\"activeUsers\":1,\"createdAt\":null}")
                    .violates("activeUsers", "createdAt", "id");
        }

        @Test
        void archivesJustWithTheNameAsConfirmation() {
            String app = api.app("Webshop");
            assertThat(api.patch(app, "{\"status\":\"archived\"}")
                            .isProblem(409, "confirmation-required")
                            .text("/confirm"))
                    .isEqualTo("Webshop");
            api.patch(app, "{\"status\":\"archived\",\"confirm\":\"webshop\"}").isProblem(409, "confirmation-required");
            api.patch(app, "{\"status\":\"archived\",\"confirm\":\"Webshop\"}").is(200);
            api.patch(app, "{\"name\":\"Shop\"}").isProblem(409, "app-archived");
            assertThat(api.patch(app, "{\"status\":\"active\"}").is(200).text("/status"))
                    .isEqualTo("active");
        }
    }

    @Nested
    class Revisions {

        @Test
        void aStaleOneIsRefused() {
            String app = api.app("Webshop");
            api.patch(app, "{\"name\":\"Shop\"}", "If-Match", "\"1\"").is(200);
            api.patch(app, "{\"name\":\"Other\"}", "If-Match", "\"1\"").isProblem(412, "stale-revision");
            api.patch(app, "{\"name\":\"Other\"}", "If-Match", "W/\"2\"").isProblem(412, "stale-revision");
            api.patch(app, "{\"name\":\"Other\"}", "If-Match", "2").violates("If-Match");
            assertThat(api.get(app).text("/name")).isEqualTo("Shop");
            api.patch(app, "{\"name\":\"Other\"}", "If-Match", "\"1\", \"2\"").is(200);
            api.patch(app, "{\"name\":\"More\"}", "If-Match", "*").is(200);
        }
    }

    @Nested
    class CurrentEnvironment {

        private static final String TO_PRODUCTION = "{\"name\":\"production\",\"confirm\":\"production\"%s}";

        @Test
        void isSwitchedWhenItIsReadyOrForced() {
            String app = api.app("Webshop");
            JsonNode missing = api.put(app + "/current-environment", TO_PRODUCTION.formatted(""))
                    .isProblem(409, "environment-not-ready")
                    .json()
                    .get("missing");
            assertThat(missing.toString()).isEqualTo("[\"url\",\"auth-token\",\"secret-key\"]");
            Answer forced = api.put(app + "/current-environment", TO_PRODUCTION.formatted(",\"force\":true"))
                    .is(200);
            assertThat(forced.text("/currentEnvironment")).isEqualTo("production");
            assertThat(forced.header("ETag")).isEqualTo("\"2\"");
        }

        @Test
        void mustBeConfirmedWhenItIsCritical() {
            String app = api.app("Webshop");
            assertThat(api.put(app + "/current-environment", "{\"name\":\"production\"}")
                            .isProblem(409, "confirmation-required")
                            .text("/confirm"))
                    .isEqualTo("production");
        }

        @Test
        void switchingToTheCurrentOneChangesNothing() {
            String app = api.app("Webshop");
            assertThat(api.put(app + "/current-environment", "{\"name\":\"development\"}")
                            .is(200)
                            .header("ETag"))
                    .isEqualTo("\"1\"");
        }

        @Test
        void isShownWithATagThatFollowsBoth() {
            String app = api.app("Webshop");
            Answer first = api.get(app + "/current-environment").is(200);
            assertThat(first.body())
                    .isEqualTo(("{'name':'development','url':null,'authTokenId':null,'retiringAuthTokenId':null,"
                                    + "'secretKeyId':null,'retiringSecretKeyId':null}")
                            .replace('\'', '"'));
            assertThat(first.header("ETag")).isEqualTo("W/\"1-1-0\"");
            String id =
                    api.post(app + "/environments/development/auth-tokens", "").text("/id");
            Answer second = api.get(app + "/current-environment").is(200);
            assertThat(second.header("ETag")).isEqualTo("W/\"1-2-1\"");
            assertThat(second.text("/authTokenId")).isEqualTo(id);
            api.get(app + "/current-environment", "If-None-Match", "W/\"1-2-1\"")
                    .is(304);
        }

        @Test
        void hasAnotherTagWhenACredentialHasEndedByTime() {
            String app = api.app("Webshop");
            String tokens = app + "/environments/development/auth-tokens";
            api.post(tokens, "").is(201);
            api.post(tokens, "{\"overlap\":\"PT1H\"}").is(201);
            String tag = api.get(app + "/current-environment").header("ETag");

            api.clock().advance(Duration.ofHours(1));

            api.get(app + "/current-environment", "If-None-Match", tag).is(200);
        }

        @Test
        void isSwitchedUnderTheAppsTag() {
            String app = api.app("Webshop");
            String switched = TO_PRODUCTION.formatted(",\"force\":true");

            api.put(app + "/current-environment", switched, "If-Match", "\"2\"").isProblem(412, "stale-revision");
            api.put(app + "/current-environment", switched, "If-Match", "\"1\"").is(200);
        }

        @Test
        void hasAWeakTagThatNoSwitchIsMadeUnder() {
            String app = api.app("Webshop");
            String tag = api.get(app + "/current-environment").header("ETag");

            assertThat(tag).startsWith("W/");
            api.put(app + "/current-environment", TO_PRODUCTION.formatted(",\"force\":true"), "If-Match", tag)
                    .isProblem(412, "stale-revision");
        }

        @Test
        void refusesWhatIsNoSwitch() {
            String app = api.app("Webshop");
            api.put(app + "/current-environment", "").violates("name");
            api.put(app + "/current-environment", "{\"name\":\"prod\",\"force\":\"true\"}")
                    .violates("force", "name");
            api.put(app + "/current-environment", "{\"name\":\"staging\"}").isProblem(404, "not-found");
            api.put(app + "/current-environment", TO_PRODUCTION.formatted(""), "If-Match", "\"9\"")
                    .isProblem(412, "stale-revision");
        }
    }
}
