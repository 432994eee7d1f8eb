package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.memory.InMemoryIdentityProvider;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSignInTest {

    private static final String OIDC = "/session/oidc";
    private static final String CALLBACK = OIDC + "/callback";
    private static final String CODE = "?code=" + InMemoryIdentityProvider.CODE;

    private final InMemoryIdentityProvider provider = new InMemoryIdentityProvider();

    @RegisterExtension
    final Api api = new Api().with(provider);

    @BeforeEach
    void vouch() {
        provider.vouchesFor("1", "robin", "viewer");
    }

    private Answer get(String path, String... headers) {
        return api.bare("GET", path, BodyPublishers.noBody(), headers);
    }

    private Answer back(Answer begun, String query) {
        return get(CALLBACK + query, "Cookie", begun.header("Set-Cookie").replaceAll(";.*", ""));
    }

    private static String state(Answer begun) {
        return begun.header("Location").replaceAll(".*state=", "");
    }

    private Answer signIn() {
        Answer begun = get(OIDC).is(302);
        return back(begun, CODE + "&state=" + state(begun));
    }

    private Answer me(Answer signedIn) {
        return get("/me", "Cookie", signedIn.header("Set-Cookie").replaceAll(";.*", ""));
    }

    @Test
    void everybodyIsToldThatThereIsAProvider() {
        assertThat(api.get("/session").is(200).json().get("provider").booleanValue())
                .isTrue();
    }

    @Nested
    class Begin {

        @Test
        void sendsTheBrowserToTheProvider() {
            Answer begun = get(OIDC).is(302);

            assertThat(begun.header("Location")).startsWith("https://login.example/authorize?");
            assertThat(begun.header("Set-Cookie"))
                    .matches("__Host-specter-oidc=[0-9A-Za-z_-]+;"
                            + " Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        }

        @Test
        void hasNoParameters() {
            get(OIDC + "?next=https://evil.example").violates("next");
        }

        @Test
        void isUnavailableWhileTheProviderIs() {
            provider.goesDown();

            get(OIDC).isProblem(503, "unavailable");
        }
    }

    @Nested
    class Back {

        @Test
        void signsInAndSendsTheBrowserToTheDashboard() {
            Answer signedIn = signIn().is(302);

            assertThat(signedIn.header("Location")).isEqualTo("/");
            assertThat(signedIn.response().headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .first()
                    .asString()
                    .matches("__Host-specter-session=[0-9A-Za-z]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
            assertThat(signedIn.response().headers().allValues("Set-Cookie"))
                    .last()
                    .isEqualTo("__Host-specter-oidc=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
            Answer me = me(signedIn).is(200);
            assertThat(me.text("/name")).isEqualTo("robin");
            assertThat(me.text("/roles/0/role")).isEqualTo("viewer");
        }

        @Test
        void showsTheRolesOfNow() {
            signIn().is(302);
            provider.vouchesFor("1", "robin", "admin");

            assertThat(me(signIn()).is(200).text("/roles/0/role")).isEqualTo("admin");
        }

        @Test
        void mayComeWithWhatOtherProvidersSay() {
            Answer begun = get(OIDC);

            back(
                            begun,
                            CODE + "&state=" + state(begun)
                                    + "&iss=https://login.example&session_state=1&scope=openid&authuser=0")
                    .is(302);
        }

        @Test
        void isRefusedToAnotherBrowser() {
            Answer begun = get(OIDC);

            get(CALLBACK + CODE + "&state=" + state(begun)).isProblem(401, "sign-in-failed");
            back(get(OIDC), CODE + "&state=" + state(begun)).isProblem(401, "sign-in-failed");
        }

        @Test
        void isRefusedTheSecondTime() {
            Answer begun = get(OIDC);
            back(begun, CODE + "&state=" + state(begun)).is(302);

            back(begun, CODE + "&state=" + state(begun)).isProblem(401, "sign-in-failed");
        }

        @ParameterizedTest
        @CsvSource({
            "?code=another&state={state}",
            "?code=the-code&state=another",
            "?code=the-code&state={state}&iss=https://evil.example",
            "?error=access_denied&state={state}",
            "?error=access_denied&error_description=No&state={state}&code=the-code",
        })
        void allRefusalsLookTheSame(String query) {
            Answer begun = get(OIDC);

            Answer refused = back(begun, query.replace("{state}", state(begun)));

            assertThat(refused.isProblem(401, "sign-in-failed").body())
                    .isEqualTo(get(CALLBACK + "?error=x").body());
        }

        @Test
        void isRefusedToWhoHasNoRoleHere() {
            provider.vouchesFor("1", "robin", "offline_access");

            signIn().isProblem(401, "sign-in-failed");
        }

        @Test
        void isAConflictForTheLastOwnerWhoIsToBeOneNoMore() {
            provider.vouchesFor("1", "robin", "owner");
            signIn().is(302);
            String owner = api.get("/me").is(200).text("/id");
            api.delete("/operators/" + owner).is(204);
            provider.vouchesFor("1", "robin", "viewer");

            signIn().isProblem(409, "last-owner");
        }

        @Test
        void withoutCodeAndStateIsNotValid() {
            get(CALLBACK).violates("code", "state");
        }

        @ParameterizedTest
        @CsvSource({"code, 4097", "state, 201", "iss, 2049", "error, 201"})
        void withTooMuchIsNotValid(String parameter, int length) {
            String others =
                    parameter.equals("code") ? "&state=x" : parameter.equals("state") ? "&code=x" : "&code=x&state=x";

            get(CALLBACK + "?" + parameter + "=" + "x".repeat(length) + others).violates(parameter);
        }

        @Test
        void withTheSameTwiceIsNotValid() {
            get(CALLBACK + CODE + "&state=x&state=y").violates("state");
        }

        @Test
        void isUnavailableWhileTheProviderIs() {
            Answer begun = get(OIDC);
            provider.goesDown();

            back(begun, CODE + "&state=" + state(begun)).isProblem(503, "unavailable");
        }
    }

    @Nested
    class WithoutAProvider {

        @RegisterExtension
        final Api bare = new Api();

        @ParameterizedTest
        @CsvSource({OIDC, CALLBACK, CALLBACK + "?code=x&state=y"})
        void nothingIsThere(String path) {
            bare.bare("GET", path, BodyPublishers.noBody()).isProblem(404, "not-found");
        }
    }
}
