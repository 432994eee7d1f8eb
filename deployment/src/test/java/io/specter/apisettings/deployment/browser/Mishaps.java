package io.specter.apisettings.deployment.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What goes wrong in a browser: errors, violations of the content security policy, requests that fail, bad answers. */
final class Mishaps {

    private static final String REPORT = "specterViolation";

    /** Of those in the page itself and in whatever it opens. */
    private static final String REPORT_VIOLATIONS = """
            addEventListener('securitypolicyviolation', event =>
                %s(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
            """.formatted(REPORT);

    private final List<String> found = new ArrayList<>();
    private final Set<String> expected = new TreeSet<>();
    private boolean forgiven;

    private Mishaps() {}

    static Mishaps of(BrowserContext context) {
        Mishaps mishaps = new Mishaps();
        context.exposeFunction(REPORT, arguments -> mishaps.found.add("policy: " + arguments[0]));
        context.addInitScript(REPORT_VIOLATIONS);
        context.onWebError(error -> mishaps.found.add("script: " + error.error()));
        context.onConsoleMessage(mishaps::said);
        context.onRequestFailed(mishaps::failed);
        context.onResponse(mishaps::answered);
        return mishaps;
    }

    void expect(String... answers) {
        expected.addAll(List.of(answers));
    }

    /** The browser also tells of bad answers, but not to which requests they are. */
    private void said(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource:")) {
            found.add("console: " + message.text());
        }
    }

    /** What the page itself gives up is none. */
    private void failed(Request request) {
        if (!request.failure().equals("net::ERR_ABORTED")) {
            found.add("failed: " + request.method() + " " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        String answer = "%d %s %s"
                .formatted(
                        response.status(),
                        response.request().method(),
                        URI.create(response.url()).getPath());
        if (response.status() >= 400 && !expected.contains(answer)) {
            found.add("answer: " + answer);
        }
    }

    boolean anyHas(String part) {
        return found.stream().anyMatch(mishap -> mishap.contains(part));
    }

    void forgive() {
        forgiven = true;
    }

    List<String> unforgiven() {
        return forgiven ? List.of() : List.copyOf(found);
    }
}
