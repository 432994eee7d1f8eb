package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.specter.apisettings.deployment.process.SpecterProcess;
import java.util.List;
import java.util.Map;

/** What somebody does on the dashboard, by the words that stand there. */
final class Visit implements AutoCloseable {

    private final DashboardPage dashboard;

    private Visit(DashboardPage dashboard) {
        this.dashboard = dashboard;
    }

    private static Visit begun(SpecterProcess specter, Chromium chromium) {
        DashboardPage dashboard = DashboardPage.on(specter, chromium);
        dashboard.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return new Visit(dashboard);
    }

    /** Nobody is signed in. */
    static Visit to(SpecterProcess specter, Chromium chromium) {
        Visit visit = begun(specter, chromium);
        visit.page().navigate("/");
        return visit;
    }

    /** Signed in; no page is open yet. */
    static Visit by(String token, SpecterProcess specter, Chromium chromium) {
        Visit visit = begun(specter, chromium);
        APIResponse answer = visit.dashboard
                .context()
                .request()
                .post("/api/v1/session", RequestOptions.create().setData(Map.of("token", token)));
        assertThat(answer).isOK();
        return visit;
    }

    void signIn(String token) {
        press("Use an operator token");
        fill("Operator token", token);
        press("Sign in");
        assertThat(heading("Apps")).isVisible();
    }

    DashboardPage dashboard() {
        return dashboard;
    }

    Page page() {
        return dashboard.page();
    }

    /** To a page of the dashboard, once it is there. */
    Visit goTo(String address, String heading) {
        page().navigate("/#" + address);
        assertThat(heading(heading)).isVisible();
        return this;
    }

    Locator heading(String name) {
        return page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is open on top, or else the page. */
    private Locator front() {
        Locator dialogs = page().locator("dialog[open]");
        return dialogs.count() == 0 ? page().locator("body") : dialogs.last();
    }

    Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return front().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String name) {
        button(name).click();
    }

    Locator field(String label) {
        return front().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void fill(String label, String value) {
        field(label).fill(value);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** What is seen; what is read out besides is not. */
    Locator text(String text) {
        return front().getByText(text).and(page().locator(":not(#announcements)"));
    }

    void awaitDialog(String title) {
        assertThat(dialog().getByRole(
                                AriaRole.HEADING,
                                new Locator.GetByRoleOptions().setName(title).setExact(true)))
                .isVisible();
    }

    void awaitNoDialog() {
        assertThat(dialog()).hasCount(0);
    }

    /** Accessible in light and dark; a picture of it is kept where they are asked for. */
    void look(String name) {
        dashboard.axe();
        dashboard.screenshot(name);
    }

    /** All that the page holds, also what is not seen: markup, values, storage, address, history's state. */
    String everything() {
        return (String) page().evaluate("""
                () => [document.documentElement.outerHTML,
                    ...[...document.querySelectorAll('input, textarea')].map(field => field.value),
                    JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}),
                    location.href, JSON.stringify(history.state), document.cookie, window.name].join('\\n')
                """);
    }

    @Override
    public void close() {
        dashboard.close();
    }
}
