package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of this is a 5xx, and nothing of it changes anything. */
class BadInputTest {

    @RegisterExtension
    final Api api = new Api();

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"location\":{\"country\":\"DE\"}}";
    }

    @Nested
    class Bodies {

        @ParameterizedTest
        @ValueSource(strings = {"null", "[]", "\"x\"", "7", "{", "{]", "x", "{\"name\":\"a\"}}"})
        void brokenJsonIsMalformed(String body) {
            api.post("/apps", body).isProblem(400, "malformed-json");
            assertThat(api.get("/apps").json().get("items")).isEmpty();
        }

        @Test
        void noBodyLacksEverything() {
            api.post("/apps", "").violates("name", "location");
        }

        @Test
        void aMegabyteOfBracketsIsTooLarge() {
            String brackets = "[".repeat(1 << 20);
            api.post("/apps", brackets).isProblem(413, "too-large");
            api.send("POST", "/apps", Api.chunked(brackets)).isProblem(413, "too-large");
        }

        @Test
        void exactlyTheBoundIsRead() {
            String body = named("Webshop");
            api.post("/apps", body + " ".repeat(65_536 - body.length())).is(201);
            api.send("POST", "/apps", Api.chunked(named("Ledger"))).is(201);
            api.post("/apps", body + " ".repeat(65_537 - body.length())).isProblem(413, "too-large");
        }

        @Test
        void anotherMediaTypeIsUnsupported() {
            api.post("/apps", named("a"), "Content-Type", "text/plain").isProblem(415, "unsupported-media-type");
            api.post("/apps", named("a"), "Content-Type", "application/merge-patch+json")
                    .isProblem(415, "unsupported-media-type");
            api.post("/apps", "name=a", "Content-Type", "application/x-www-form-urlencoded")
                    .isProblem(415, "unsupported-media-type");
            api.post("/apps", named("a"), "Content-Encoding", "gzip").isProblem(415, "unsupported-media-type");
            api.post("/apps", named("a"), "Content-Type", "nonsense").isProblem(400, "malformed-request");
            api.get("/apps", "Accept", "nonsense").isProblem(406, "not-acceptable");
        }

        @Test
        void aBodyNeedsAMediaTypeAndNoBodyNeedsNone() {
            String[] bearer = {"Authorization", "Bearer " + Api.OWNER_TOKEN};
            api.bare("POST", "/apps", Api.chunked(named("a")), bearer).isProblem(415, "unsupported-media-type");
            api.bare("POST", "/apps", Api.chunked(""), bearer).violates("name", "location");
            api.post("/apps", "", "Content-Type", "application/x-www-form-urlencoded")
                    .violates("name", "location");
        }
    }

    @Nested
    class Names {

        @Test
        void tooLongInvisibleOrDangerousOnesAreRefused() {
            api.post("/apps", named("x".repeat(10_000))).violates("name");
            api.post("/apps", named("\u200b\u200b")).violates("name");
            api.post("/apps", named("\u202egpj.exe")).violates("name");
            api.post("/apps", named("a\\u0000b")).violates("name");
            api.post("/apps", named("\\ud800")).violates("name");
            assertThat(api.get("/apps").json().get("items")).isEmpty();
        }
    }

    @Nested
    class Urls {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://user:pw@shop.example", "https://shop.example/#top", "/relative", "shop.example",
                    "javascript:alert(1)", "http://shop.example", "https://", "https://shop.example:99999",
                    "ftp://shop.example", "https://shop example", "", "https:shop.example"
                })
        void inProductionJustAPlainHttpsUrlIsTaken(String url) {
            String production = api.environment("production");
            String before = api.get(production).body();
            api.patch(production, "{\"confirm\":\"production\",\"url\":\"" + url + "\"}")
                    .violates("url");
            assertThat(api.get(production).body()).isEqualTo(before);
        }

        @Test
        void noneIsLongerThan2048Characters() {
            api.patch(api.environment("development"), "{\"url\":\"https://a.example/" + "x".repeat(2048) + "\"}")
                    .violates("url");
        }
    }

    @Nested
    class Durations {

        @ParameterizedTest
        @ValueSource(strings = {"-P1D", "P400Y", "P146000D", "P3651D", "PT59M", "", "forever"})
        void aMaxAgeOutOfBoundsIsRefused(String maxAge) {
            String environment = api.environment("development");
            String before = api.get(environment).body();
            api.patch(environment, "{\"rotationPolicy\":{\"maxAge\":\"" + maxAge + "\"}}")
                    .violates("rotationPolicy.maxAge");
            assertThat(api.get(environment).body()).isEqualTo(before);
        }

        @Test
        void theOthersAreBoundedToo() {
            api.patch(
                            api.environment("development"),
                            "{\"rotationPolicy\":{\"overlap\":\"P31D\",\"warnBefore\":\"-P1D\",\"onOverdue\":\"EXPIRE\"}}")
                    .violates("rotationPolicy.overlap", "rotationPolicy.warnBefore", "rotationPolicy.onOverdue");
        }
    }

    @Nested
    class Paths {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/apps/app_0123456789abcdef",
                    "/apps/1",
                    "/apps/%27%20OR%201=1",
                    "/apps/app_0123456789abc.%2e",
                    "/apps/app_0123456789abcde%C3%A9",
                    "/apps/app_0123456789abcdef/environments/production",
                    "/apps/app_0123456789abcdef/current-environment",
                    "/apps/x/environments/y/auth-tokens",
                    "/nothing",
                    "/application.wadl",
                    "/"
                })
        void whatIsNotThereIsNotFound(String path) {
            api.get(path).isProblem(404, "not-found");
        }

        @Test
        void idsOfAnotherShapeAreNotFound() {
            String app = api.app("Webshop");
            api.get(app + "/environments/Production").isProblem(404, "not-found");
            api.get(app + "/environments/staging").isProblem(404, "not-found");
            api.get(app + "/environments/development/passwords").isProblem(404, "not-found");
            api.delete(app + "/environments/development/auth-tokens/1").isProblem(404, "not-found");
            api.delete(app + "/environments/development/auth-tokens/0123456789abcdef")
                    .isProblem(404, "not-found");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/apps/../apps", "/apps/%2e%2e/apps", "/apps/..", "/apps/%2e", "/./apps"})
        void dotsLeadNowhereElse(String path) {
            // Which of them are resolved, and which are refused before we see them, is up to the server.
            Answer answer = api.get(path);
            assertThat(answer.body())
                    .matches("|\\{\"items\":.*|\\{\"type\":\"urn:specter:problem:not-found\".*|<html>.*")
                    .doesNotContain("Exception");
        }
    }
}
