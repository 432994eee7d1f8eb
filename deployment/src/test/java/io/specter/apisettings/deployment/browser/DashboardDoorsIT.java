package io.specter.apisettings.deployment.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.Cookie;
import io.specter.apisettings.deployment.process.SpecterProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dashboard lets in, as a browser sees it. */
class DashboardDoorsIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final long MOST_BYTES = 150_000;

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

    /** With nobody signed in. */
    private static DashboardPage open() {
        DashboardPage dashboard = DashboardPage.on(specter, CHROMIUM);
        dashboard.page().navigate("/");
        return dashboard;
    }

    @Test
    void itOpensAtTheRootWithoutAnythingGoingWrong() {
        try (DashboardPage dashboard = open()) {
            dashboard.page().waitForCondition(() -> dashboard.page().title().equals("Sign in · Specter"));
            assertThat(dashboard.wireSize()).isBetween(1L, MOST_BYTES);
            dashboard.axe();
        }
    }

    @Test
    void whatGoesWrongInThePageFailsItsTest() {
        DashboardPage dashboard = open();
        dashboard.page().evaluate("""
                () => {
                    document.body.append(document.createElement('input'));
                    console.error('said');
                    queueMicrotask(() => { throw new Error('thrown'); });
                    return fetch('/nowhere').then(() => 'answered');
                }
                """);

        assertThatThrownBy(dashboard::axe).hasMessageContaining("critical label");
        assertThatThrownBy(dashboard::close)
                .hasMessageContainingAll("console: said", "thrown", "answer: 404 GET /nowhere");
    }

    /** As if the server had been made to send it. */
    @Test
    void anInlineScriptThatGotIntoThePageDoesNotRun() {
        String injected = "<script>document.title = 'run'</script>"
                + "<p id='injected' onclick=\"document.title = 'run'\" style='color: red'>";
        try (DashboardPage dashboard = DashboardPage.on(specter, CHROMIUM)) {
            dashboard.page().route("**/", route -> {
                APIResponse sent = route.fetch();
                route.fulfill(new FulfillOptions().setResponse(sent).setBody(sent.text() + injected));
            });

            dashboard.page().navigate("/");

            dashboard.awaitMishap("policy: script-src-elem inline");
            dashboard.awaitMishap("policy: style-src-attr inline");
            // Newer browsers look at a handler when it is called for.
            dashboard.page().locator("#injected").dispatchEvent("click");
            dashboard.awaitMishap("policy: script-src-attr inline");
            assertThat(dashboard.page().title()).isNotEqualTo("run");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    require-trusted-types-for | document.body.append(Object.assign(document.createElement('script'), {text: '1'}))
                    require-trusted-types-for | document.body.innerHTML = '<img src=x onerror=alert(1)>'
                    require-trusted-types-for | setTimeout('alert(1)')
                    trusted-types             | trustedTypes.createPolicy('ours', {})
                    script-src-elem           | import('data:text/javascript,1').catch(() => {})
                    style-src-attr            | document.body.setAttribute('style', 'color: red')
                    style-src-elem            | document.body.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}))
                    connect-src               | fetch('http://localhost:1/').catch(() => {})
                    img-src                   | new Image().src = 'http://localhost:1/'
                    base-uri                  | document.head.append(Object.assign(document.createElement('base'), {href: '/js/'}))
                    form-action               | document.body.appendChild(document.createElement('form')).submit()
                    frame-src                 | document.body.append(Object.assign(document.createElement('iframe'), {src: '/'}))
                    """)
    void whatIsNotOfTheDashboardIsBlocked(String directive, String script) {
        try (DashboardPage dashboard = open()) {
            dashboard.page().evaluate("() => { try { " + script + " } catch { /* refused */ } }");

            dashboard.awaitMishap("policy: " + directive + " ");
        }
    }

    @Test
    void anotherPageCannotFrameIt() {
        try (DashboardPage dashboard = DashboardPage.on(specter, CHROMIUM)) {
            dashboard.page().setContent("<iframe src='" + specter.uri() + "/'></iframe>");

            dashboard.awaitMishap("frame-ancestors");
        }
    }

    /** Also that browsers take the cookie of a session over plain HTTP to loopback. */
    @Test
    void signingOutLeavesNothingOfTheSession() {
        try (DashboardPage dashboard = open()) {
            dashboard
                    .context()
                    .addCookies(List.of(
                            new Cookie("other", "1").setUrl(specter.uri().toString())));
            dashboard.page().evaluate("() => localStorage.setItem('kept', '1')");
            assertThat(dashboard.page().evaluate("""
                    token => fetch('/api/v1/session', {
                        method: 'POST',
                        headers: {'Content-Type': 'application/json'},
                        body: JSON.stringify({token})
                    }).then(answer => answer.status)
                    """, specter.api().token())).isEqualTo(200);
            assertThat(cookies(dashboard)).containsExactlyInAnyOrder("other", "__Host-specter-session");

            assertThat(dashboard.page().evaluate("""
                    () => fetch('/api/v1/session', {method: 'DELETE', headers: {'X-Specter-Csrf': '1'}})
                        .then(answer => answer.status)
                    """)).isEqualTo(204);

            assertThat(cookies(dashboard)).containsExactly("other");
            assertThat(dashboard.page().evaluate("() => localStorage.length")).isEqualTo(0);
        }
    }

    private static List<String> cookies(DashboardPage dashboard) {
        return dashboard.context().cookies().stream().map(cookie -> cookie.name).toList();
    }
}
