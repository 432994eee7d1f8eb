package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "another horse battery";
    private static final String CSRF = "X-Specter-Csrf";

    @RegisterExtension
    final Api api = new Api();

    private Answer signIn(String body) {
        return api.bare(
                "POST",
                "/session",
                BodyPublishers.ofString(body.replace('\'', '"')),
                "Content-Type",
                "application/json");
    }

    private Answer signIn(String name, String password) {
        return signIn("{'name':'%s','password':'%s'}".formatted(name, password));
    }

    private static String cookie(Answer signedIn) {
        return signedIn.is(200).header("Set-Cookie").replaceAll(";.*", "");
    }

    /** A new session of the owner. */
    private String session() {
        setPassword(PASSWORD);
        return cookie(signIn("owner", PASSWORD));
    }

    private void setPassword(String password) {
        api.put("/me/password", "{\"password\":\"%s\"}".formatted(password)).is(204);
    }

    private Answer in(String cookie, String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        all[0] = "Cookie";
        all[1] = cookie;
        all[2] = "Content-Type";
        all[3] = "application/json";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return api.bare(method, path, BodyPublishers.ofString(body), all);
    }

    private Answer me(String cookie) {
        return api.bare("GET", "/me", BodyPublishers.noBody(), "Cookie", cookie);
    }

    @Nested
    class SigningIn {

        @Test
        void withThePasswordTellsWhoIsSignedInAndUntilWhen() {
            setPassword(PASSWORD);

            Answer signedIn = signIn("Owner", PASSWORD).is(200);

            assertThat(signedIn.header("Set-Cookie"))
                    .matches("__Host-specter-session=[0-9A-Za-z]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
            assertThat(signedIn.text("/expiresAt")).isEqualTo("2026-02-01T00:00:00Z");
            assertThat(signedIn.body())
                    .doesNotContain(cookie(signedIn).substring(cookie(signedIn).indexOf('=') + 1));
            Answer me = me(cookie(signedIn)).is(200);
            assertThat(signedIn.body())
                    .startsWith(me.body().substring(0, me.body().length() - 1));
            assertThat(me.text("/name")).isEqualTo("owner");
        }

        @Test
        void withATokenWorksAsWell() {
            String cookie = cookie(signIn("{'token':'%s'}".formatted(Api.OWNER_TOKEN)));

            assertThat(me(cookie).is(200).text("/name")).isEqualTo("owner");
        }

        @Test
        void tellsWhetherThereIsAPassword() {
            String token = "{'token':'%s'}".formatted(Api.OWNER_TOKEN);
            Answer without = signIn(token).is(200);
            assertThat(without.json().get("hasPassword").booleanValue()).isFalse();
            assertThat(hasPassword(cookie(without))).isFalse();

            setPassword(PASSWORD);

            assertThat(api.get("/me").is(200).json().get("hasPassword").booleanValue())
                    .isTrue();
            Answer with = signIn(token).is(200);
            assertThat(with.json().get("hasPassword").booleanValue()).isTrue();
            assertThat(hasPassword(cookie(with))).isTrue();
        }

        private boolean hasPassword(String cookie) {
            return me(cookie).is(200).json().get("hasPassword").booleanValue();
        }

        @Test
        void aWrongPasswordAnUnknownNameAndNoPasswordLookTheSame() {
            setPassword(PASSWORD);
            api.post("/operators", "{\"name\":\"robin\",\"roles\":[]}").is(201);

            Answer wrong = signIn("owner", OTHER).isProblem(401, "sign-in-failed");
            assertThat(wrong.text("/detail")).isEqualTo("Name or password is wrong.");
            assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
            for (Answer other : new Answer[] {
                signIn("nobody", PASSWORD), signIn("robin", PASSWORD), signIn("owner", ""), signIn("\\u0000", "x")
            }) {
                assertThat(other.body()).isEqualTo(wrong.body());
            }
        }

        @Test
        void aTokenThatIsNobodysIsRefused() {
            signIn("{'token':'spo_x'}").isProblem(401, "sign-in-failed");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {}                                             | name,password
                        {'name':'owner'}                               | password
                        {'password':'x'}                               | name
                        {'name':null,'password':'x','token':null}      | name
                        {'name':'owner','password':'x','token':'spo_'} | name,password
                        {'name':'owner','token':'spo_'}                | name
                        {'name':1,'password':'x'}                      | name
                        {'name':'owner','password':'x','remember':true}| remember
                        """)
        void anythingButOneOfTheTwoFormsIsRefused(String body, String fields) {
            String[] expected = fields.split(",", 2);

            signIn(body).violates(expected);
        }

        @Test
        void whatIsTooLongIsRefused() {
            signIn("owner", "x".repeat(801)).violates("password");
            signIn("{'token':'" + "x".repeat(801) + "'}").violates("token");
        }

        @Test
        void anotherMediaTypeIsRefused() {
            api.bare("POST", "/session", BodyPublishers.ofString("{}"), "Content-Type", "text/plain")
                    .isProblem(415, "unsupported-media-type");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS"})
        void nothingElseIsForEverybody(String method) {
            assertThat(api.bare(method, "/session", BodyPublishers.noBody()).status())
                    .isEqualTo(401);
            assertThat(api.bare("POST", "/session/x", BodyPublishers.noBody()).status())
                    .isEqualTo(401);
            assertThat(api.bare("POST", "/apps;/session", BodyPublishers.noBody())
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void afterFiveWrongOnesTheNextMustWait() {
            setPassword(PASSWORD);
            for (int i = 0; i < 5; i++) {
                signIn("owner", OTHER).is(401);
            }

            Answer slowed = signIn("owner", PASSWORD).isProblem(429, "too-many-attempts");
            assertThat(slowed.header("Retry-After")).isEqualTo("1");

            api.clock().advance(Duration.ofSeconds(1));
            signIn("owner", PASSWORD).is(200);
        }
    }

    @Nested
    class Asking {

        private Answer state(String... headers) {
            return api.bare("GET", "/session", BodyPublishers.noBody(), headers).is(200);
        }

        @Test
        void everybodyIsToldWhetherSomebodyIsSignedIn() {
            assertThat(state().body()).isEqualTo("{\"me\":null,\"provider\":false}");
            assertThat(state("Cookie", session()).text("/me/name")).isEqualTo("owner");
            assertThat(state("Authorization", "Bearer " + Api.OWNER_TOKEN).text("/me/name"))
                    .isEqualTo("owner");
        }

        @Test
        void aSessionThatIsNoneIsNobody() {
            assertThat(state("Cookie", session() + "x").json().get("me").isNull())
                    .isTrue();
        }

        @Test
        void aTokenThatLetsNobodyInIsRefused() {
            String cookie = session();

            refused("Authorization", "Bearer spo_x");
            refused("Authorization", "Basic b3duZXI6");
            refused("Cookie", cookie, "Authorization", "Bearer spo_x");
        }

        private void refused(String... headers) {
            api.bare("GET", "/session", BodyPublishers.noBody(), headers).isProblem(401, "unauthenticated");
        }
    }

    @Nested
    class Calling {

        @Test
        void aChangeNeedsTheHeaderThatNoOtherSiteCanSend() {
            String cookie = session();
            String app = "{\"name\":\"Webshop\",\"location\":{\"country\":\"DE\"}}";

            Answer refused = in(cookie, "POST", "/apps", app).isProblem(403, "forbidden");
            assertThat(refused.text("/detail")).contains(CSRF);
            in(cookie, "POST", "/apps", app, CSRF, "1").is(201);
            assertThat(in(cookie, "OPTIONS", "/apps", "").status()).isEqualTo(403);
            assertThat(in(cookie, "HEAD", "/apps", "").status()).isEqualTo(200);
        }

        @Test
        void aTokenNeedsNoSuchHeader() {
            api.post("/apps", "{\"name\":\"Webshop\",\"location\":{\"country\":\"DE\"}}")
                    .is(201);
        }

        @Test
        void aSessionIsNoTokenAndATokenNoSession() {
            String value = session().substring("__Host-specter-session=".length());

            api.get("/me", "Authorization", "Bearer " + value).isProblem(401, "unauthenticated");
            me("__Host-specter-session=" + Api.OWNER_TOKEN.replace("-", "")).isProblem(401, "unauthenticated");
            String token = api.post("/operators/" + api.get("/me").text("/id") + "/tokens", "{\"name\":\"laptop\"}")
                    .text("/token");
            me("__Host-specter-session=" + token).isProblem(401, "unauthenticated");
        }

        @Test
        void whoeverSendsATokenIsJudgedByItAlone() {
            api.bare("GET", "/me", BodyPublishers.noBody(), "Cookie", session(), "Authorization", "Bearer spo_x")
                    .isProblem(401, "unauthenticated");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"specter-session=%s", "__Host-specter-session=%sx", "__Host-specter-session=", "x", "=;="})
        void anythingElseLetsNobodyIn(String cookie) {
            String value = session().substring("__Host-specter-session=".length());

            Answer refused = me(cookie.formatted(value)).isProblem(401, "unauthenticated");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }

        @Test
        void idleItEnds() {
            String cookie = session();
            api.clock().advance(Duration.ofMinutes(29));
            me(cookie).is(200);
            api.clock().advance(Duration.ofMinutes(29));
            me(cookie).is(200);
            api.clock().advance(Duration.ofMinutes(30));

            me(cookie).isProblem(401, "unauthenticated");
        }

        @Test
        void whatTheOperatorMayDoIsLookedUpEachTime() {
            String robin = api.post("/operators", "{\"name\":\"robin\",\"roles\":[{\"role\":\"viewer\"}]}")
                    .is(201)
                    .text("/id");
            String token = api.post("/operators/" + robin + "/tokens", "{\"name\":\"laptop\"}")
                    .is(201)
                    .text("/token");
            String cookie = cookie(signIn("{'token':'%s'}".formatted(token)));
            assertThat(me(cookie).json().get("permissions")).isNotEmpty();

            api.patch("/operators/" + robin, "{\"roles\":[]}").is(200);
            assertThat(me(cookie).json().get("permissions")).isEmpty();

            api.delete("/operators/" + robin).is(204);
            me(cookie).isProblem(401, "unauthenticated");
        }
    }

    @Nested
    class SigningOut {

        @Test
        void endsTheSessionAndTakesTheCookie() {
            String cookie = session();
            String other = cookie(signIn("owner", PASSWORD));

            in(cookie, "DELETE", "/session", "").isProblem(403, "forbidden");
            Answer signedOut = in(cookie, "DELETE", "/session", "", CSRF, "1").is(204);

            assertThat(signedOut.header("Set-Cookie"))
                    .isEqualTo("__Host-specter-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict");
            assertThat(signedOut.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
            me(cookie).isProblem(401, "unauthenticated");
            in(cookie, "DELETE", "/session", "", CSRF, "1").isProblem(401, "unauthenticated");
            me(other).is(200);
            assertThat(api.get("/audit-events").text("/items/0/action")).isEqualTo("sign-out");
            assertThat(api.get("/audit-events").text("/items/1/action")).isEqualTo("sign-in");
        }

        @Test
        void withoutASessionThereIsNothingToEnd() {
            Answer refused = api.delete("/session").isProblem(401, "unauthenticated");

            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Nested
    class Passwords {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {}                                                    | password
                        {'password':null}                                     | password
                        {'password':'elevenchars'}                            | password
                        {'password':'twelve chars\\u0000'}                    | password
                        {'password':123456789012}                             | password
                        {'password':'correct horse battery','name':'owner'}   | name
                        """)
        void whatIsNoPasswordIsRefused(String body, String field) {
            Answer refused = api.put("/me/password", body.replace('\'', '"')).violates(field);

            assertThat(refused.body()).doesNotContain("elevenchars", "horse");
        }

        @Test
        void theNameIsNone() {
            String robin = api.post("/operators", "{\"name\":\"robin of the hood\",\"roles\":[]}")
                    .text("/id");
            String token = api.post("/operators/" + robin + "/tokens", "{\"name\":\"laptop\"}")
                    .text("/token");

            api.put("/me/password", "{\"password\":\"Robin of the Hood\"}", "Authorization", "Bearer " + token)
                    .violates("password");
        }

        @Test
        void inASessionTheCurrentOneIsNeededAndTheOtherSessionsEnd() {
            String cookie = session();
            String other = cookie(signIn("owner", PASSWORD));
            String without = "{\"password\":\"%s\"}".formatted(OTHER);
            String with = "{\"password\":\"%s\",\"currentPassword\":\"%s\"}";

            in(cookie, "PUT", "/me/password", without).isProblem(403, "forbidden");
            in(cookie, "PUT", "/me/password", without, CSRF, "1").violates("currentPassword");
            in(cookie, "PUT", "/me/password", with.formatted(OTHER, OTHER), CSRF, "1")
                    .violates("currentPassword");
            me(other).is(200);
            in(cookie, "PUT", "/me/password", with.formatted(OTHER, PASSWORD), CSRF, "1")
                    .is(204);

            me(cookie).is(200);
            me(other).isProblem(401, "unauthenticated");
            signIn("owner", PASSWORD).isProblem(401, "sign-in-failed");
            signIn("owner", OTHER).is(200);
        }

        @Test
        void inASessionTheCurrentOneIsGuessedSlowly() {
            String cookie = session();
            String body = "{\"password\":\"%s\",\"currentPassword\":\"wrong\"}".formatted(OTHER);
            for (int i = 0; i < 5; i++) {
                in(cookie, "PUT", "/me/password", body, CSRF, "1").violates("currentPassword");
            }

            in(cookie, "PUT", "/me/password", body, CSRF, "1").isProblem(429, "too-many-attempts");
        }

        @Test
        void aTokenEndsAllSessions() {
            String cookie = session();

            setPassword(OTHER);

            me(cookie).isProblem(401, "unauthenticated");
        }
    }
}
