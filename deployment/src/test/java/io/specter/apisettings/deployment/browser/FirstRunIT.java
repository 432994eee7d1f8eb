package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.process.ProgramRun;
import io.specter.apisettings.deployment.process.SpecterProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the console's token to the first verified request, as the page leads through it. */
class FirstRunIT {

    private static final String PASSWORD = "four unrelated words here";
    private static final int A_TICK_AND_A_LOOK = 20_000;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private static Path directory;

    private static SpecterProcess specter;

    @BeforeAll
    static void start() {
        specter = SpecterProcess.ready(directory, Map.of());
    }

    @AfterAll
    static void end() {
        if (specter != null) {
            specter.close();
        }
    }

    @Test
    void thePageLeadsFromTheFirstTokenToAVerifiedRequest() throws Exception {
        Api api = specter.api();
        try (Visit visit = Visit.to(specter, CHROMIUM)) {
            assertThat(visit.heading("Sign in")).isVisible();
            visit.look("sign-in");
            visit.signIn(api.token());
            visit.look("first-run");

            setPassword(visit);
            registerApp(visit);
            setUrl(visit);
            String command = issueToken(visit);
            assertThat(verification(command)).contains("\"accepted\":true");

            assertThat(visit.page().locator("#development .credential").first())
                    .containsText("Last usedjust now", new ContainsTextOptions().setTimeout(A_TICK_AND_A_LOOK));
            assertThat(visit.heading("Get started in Development")).hasCount(0);
            visit.look("first-verified");

            visit.press("Issue auth token of quality-assurance");
            assertThat(verification(firstTry(visit, "Quality Assurance"))).contains("\"accepted\":true");
            assertThat(api.all("/operators"))
                    .as("both were tried by one operator")
                    .filteredOn(operator -> operator.get("name").asText().endsWith("first try"))
                    .hasSize(1);
        }
    }

    private static void setPassword(Visit visit) {
        visit.press("Set a password");
        visit.awaitDialog("Set your password");
        visit.look("set-password");
        visit.fill("New password", PASSWORD);
        visit.fill("New password, again", PASSWORD);
        visit.press("Set password");
        visit.awaitNoDialog();
        assertThat(visit.page().locator(".steps li").first()).containsText("Done");
    }

    private static void registerApp(Visit visit) {
        visit.press("Register the first app");
        visit.fill("Name", "Web shop");
        visit.choose("Country", "DE");
        visit.look("register-app");
        visit.press("Register");
        assertThat(visit.heading("Get started in Development")).isVisible();
        visit.look("get-started");
    }

    private static void setUrl(Visit visit) {
        visit.press("Set the URL");
        visit.fill("URL", "https://dev.shop.example/v1");
        visit.look("edit-url");
        visit.press("Save URL");
        assertThat(visit.text("https://dev.shop.example/v1")).isVisible();
    }

    private static String issueToken(Visit visit) {
        visit.press("Issue the auth token");
        return firstTry(visit, "Development");
    }

    private static String firstTry(Visit visit, String environment) {
        visit.awaitDialog("Issue the auth token of " + environment);
        visit.press("Issue auth token");
        visit.awaitDialog("The new auth token of " + environment);
        visit.look("new-token");
        visit.press("Make a curl command that verifies it");
        String command = visit.field("The command").textContent();
        visit.look("new-token-curl");
        visit.field("I have stored it").check();
        visit.press("Close");
        visit.awaitNoDialog();
        return command;
    }

    private static String verification(String command) throws Exception {
        ProgramRun.needs(Path.of("the command of the page"), "bash", "curl");
        return ProgramRun.of(directory, Map.of(), "bash", "-c", command).output();
    }

    @Test
    void whoHasAPasswordSignsInWithIt() {
        try (Visit visit = Visit.to(specter, CHROMIUM)) {
            visit.dashboard().expects("401 POST /api/v1/session");
            visit.fill("Name", "nobody");
            visit.fill("Password", "not the password at all");
            visit.press("Sign in");

            assertThat(visit.text("Name or password is wrong.")).isVisible();
            assertThat(visit.field("Name").inputValue()).isEqualTo("nobody");
            visit.look("sign-in-failed");
        }
    }
}
