package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.process.ProgramRun;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What clients and gateways of an app take along from the page. */
class ConnectIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    @TempDir
    private static Path directory;

    private final Api api = SPECTER.api();
    private String app = "";
    private String name = "";
    private String development = "";
    private String token = "";
    private String key = "";

    @BeforeEach
    void anAppWithSecrets() {
        name = "Connected " + System.nanoTime();
        app = api.app(name);
        development = app + "/environments/development";
        api.patch(development, "{\"url\":\"https://dev.example/v1?all=1&x\"}").is(200);
        token = api.post(development + "/auth-tokens", "{}").is(201).text("/token");
        key = api.post(development + "/secret-keys", "{}").is(201).text("/secretKey");
    }

    private Visit visit() {
        return Visit.by(api.token(), SPECTER.process(), CHROMIUM).goTo(app + "/connect", name);
    }

    private static Locator snippet(Visit visit, String about) {
        return visit.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(about).setExact(true));
    }

    private static Locator tab(Visit visit, String list, String name) {
        return visit.page()
                .getByRole(AriaRole.TABLIST, new Page.GetByRoleOptions().setName(list))
                .getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void theSnippetsAreOfThisAppAndCarryNoSecret() {
        try (Visit visit = visit()) {
            assertThat(snippet(visit, "Call your app: Shell, development"))
                    .containsText("'https://dev.example/v1?all=1&x'");
            assertThat(snippet(visit, "Verify requests: Shell, development"))
                    .containsText("\"app\":\"" + app.substring("/apps/".length()) + "\"");
            assertThat(snippet(visit, "Verify requests: Shell, development"))
                    .containsText("'" + api.server().resolve("/api/v1/verifications") + "'");
            for (String language : new String[] {"curl", "Java", "Python", "JavaScript", "nginx"}) {
                tab(visit, "Verify requests", language).click();
                assertThat(visit.everything()).as(language).doesNotContain(token, key);
            }
            for (String file : new String[] {".env", "Kubernetes", "Java properties"}) {
                tab(visit, "Keep the secrets", file).click();
                assertThat(visit.everything()).as(file).doesNotContain(token, key);
            }
        }
    }

    @Test
    void whatIsCopiedVerifiesAToken() throws Exception {
        String command;
        try (Visit visit = visit()) {
            visit.press("Copy Verify requests: Shell, development");
            assertThat(visit.button("Copied Verify requests: Shell, development"))
                    .isVisible();
            String shown = snippet(visit, "Verify requests: Shell, development").textContent();

            visit.goTo("/workbench", "Signature workbench");
            visit.field("Headers").focus();
            visit.page().keyboard().press("Control+V");
            assertThat(visit.field("Headers")).hasValue(shown);
            command = visit.field("Headers").inputValue();
        }
        ProgramRun.needs(Path.of("the command of the page"), "bash", "curl");
        Map<String, String> secrets = Map.of("SPECTER_OPERATOR_TOKEN", api.token(), "SPECTER_AUTH_TOKEN", token);

        assertThat(ProgramRun.of(directory, secrets, "bash", "-c", command).output())
                .contains("\"accepted\":true", "\"environment\":\"development\"");
    }

    @Test
    void whereSignaturesAreRequiredTheSnippetsSign() {
        api.patch(development, "{\"requireSignature\":true}").is(200);
        try (Visit visit = visit()) {
            assertThat(snippet(visit, "Call your app: Shell, development")).containsText("examples/signed-request.sh");
            assertThat(snippet(visit, "Verify requests: Shell, development")).containsText("\"Signature-Input\"");
            assertThat(tab(visit, "Verify requests", "nginx")).hasCount(0);
            visit.look("connect-signed");
        }
    }

    @Test
    void theArrowKeysGoFromTabToTabAndTheLanguageStaysChosen() {
        try (Visit visit = visit()) {
            tab(visit, "Call your app", "curl").focus();
            visit.page().keyboard().press("ArrowRight");
            assertThat(tab(visit, "Call your app", "Java")).isFocused();
            assertThat(snippet(visit, "Call your app: CallApp.java, development"))
                    .isVisible();

            tab(visit, "Environment", "Production").click();
            assertThat(snippet(visit, "Call your app: CallApp.java, production"))
                    .isVisible();
            assertThat(visit.text("Production lacks a URL and an auth token.")).isVisible();
        }
    }
}
