package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.specter.apisettings.deployment.keycloak.Browser;
import io.specter.apisettings.deployment.keycloak.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar that ships, with people who sign in at a real Keycloak. */
@EnabledIfSystemProperty(named = KeycloakServer.HOME, matches = ".+")
class CompanySignInIT {

    private static final String SIGN_IN = "/api/v1/session/oidc";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static KeycloakServer keycloak;
    private static SpecterProcess specter;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.ready();
        specter = SpecterProcess.ready(directory, settings(keycloak.issuer(), SpecterProcess.freePort()));
    }

    @AfterAll
    static void stop() {
        specter.close();
        keycloak.close();
    }

    private static Map<String, String> settings(String issuer, int port) {
        return new TreeMap<>(Map.of(
                "specter.port",
                Integer.toString(port),
                "specter.oidc.issuer",
                issuer,
                "specter.oidc.client-id",
                KeycloakServer.CLIENT,
                "specter.oidc.client-secret",
                KeycloakServer.CLIENT_SECRET,
                "specter.oidc.redirect-uri",
                "http://127.0.0.1:" + port + SIGN_IN + "/callback"));
    }

    /** Fills in the form, and gives where the service sends the browser then. */
    private static HttpResponse<String> signIn(Browser browser) {
        URI authorization = Browser.location(browser.get(specter.uri().resolve(SIGN_IN)));
        URI back = browser.signIn(authorization, KeycloakServer.USER, KeycloakServer.PASSWORD);
        assertThat(back.toString()).startsWith(specter.uri() + SIGN_IN + "/callback?");
        return browser.get(back);
    }

    private static JsonNode me(Browser browser) throws IOException {
        HttpResponse<String> answer = browser.get(specter.uri().resolve("/api/v1/me"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> roles(JsonNode me) {
        return me.get("roles").findValuesAsText("role");
    }

    @Test
    void whoFillsInTheFormIsSignedInWithTheRolesOfThatMoment() throws IOException {
        Browser first = new Browser();
        HttpResponse<String> signedIn = signIn(first);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(Browser.location(signedIn)).isEqualTo(specter.uri().resolve("/"));
        JsonNode before = me(first);
        assertThat(before.get("name").asText()).isEqualTo(KeycloakServer.USER);
        assertThat(roles(before)).containsExactlyInAnyOrder("viewer", "admin");

        keycloak.takeAway("admin");
        Browser second = new Browser();
        signIn(second);

        assertThat(me(second).get("id")).isEqualTo(before.get("id"));
        assertThat(roles(me(second))).containsExactly("viewer");
        assertThat(roles(me(first))).containsExactly("viewer");
        assertThat(specter.api().all("/audit-events").stream()
                        .map(event -> event.get("action").asText())
                        .filter(action -> action.contains("operator") || action.equals("sign-in")))
                .startsWith("sign-in", "change-operator", "sign-in")
                .endsWith("add-operator");
        assertThat(specter.log()).doesNotContain(KeycloakServer.CLIENT_SECRET);
    }

    @Test
    void whatCameBackIsGoodOnceAndInItsOwnBrowser() {
        Browser browser = new Browser();
        URI authorization = Browser.location(browser.get(specter.uri().resolve(SIGN_IN)));
        URI back = browser.signIn(authorization, KeycloakServer.USER, KeycloakServer.PASSWORD);

        assertThat(new Browser().get(back).statusCode()).isEqualTo(401);
        assertThat(browser.get(back).statusCode()).isEqualTo(302);
        assertThat(browser.get(back).statusCode()).isEqualTo(401);
    }
}
