package io.specter.apisettings.deployment.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.specter.apisettings.deployment.process.SpecterProcess;
import java.nio.file.Path;

/**
 * The dashboard in a browser of its own, without cookies of other tests. Once it is closed, whatever went wrong in it and
 * was not expected fails the test.
 */
public final class DashboardPage implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final BrowserContext context;
    private final Page page;
    private final Mishaps mishaps;
    private final WireSize wire;

    private DashboardPage(BrowserContext context) {
        this.context = context;
        this.mishaps = Mishaps.of(context);
        this.wire = WireSize.of(context);
        this.page = context.newPage();
    }

    /** Opens nothing yet: {@code page().navigate("/")}. */
    public static DashboardPage on(SpecterProcess specter, Chromium chromium) {
        return new DashboardPage(chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(specter.uri().toString())
                        .setViewportSize(WIDTH, HEIGHT)
                        .setDeviceScaleFactor(1)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setTimezoneId("UTC")));
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Answers that are meant to come, such as {@code "401 GET /api/v1/me"}; without them they fail the test. */
    public DashboardPage expects(String... answers) {
        mishaps.expect(answers);
        return this;
    }

    /** Waits until this goes wrong, as the test wants it to. From then on nothing that does fails the test. */
    public void awaitMishap(String part) {
        page.waitForCondition(() -> mishaps.anyHas(part));
        mishaps.forgive();
    }

    /** Bytes that came until now, headers included. */
    public long wireSize() {
        settle();
        return wire.bytes();
    }

    /** Fails with what is in the way of those who do not see, or not well: in light and in dark. */
    public void axe() {
        show(ColorScheme.DARK);
        assertThat(AxeFindings.ofContrastOn(page)).as("axe, dark").isEmpty();
        show(ColorScheme.LIGHT);
        assertThat(AxeFindings.on(page)).as("axe, light").isEmpty();
    }

    private void show(ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        settle();
    }

    /** Keeps what is to be seen in {@code docs/images}, where {@code -Dspecter.screenshots=true} asks for it. */
    public void screenshot(String name) {
        if (Boolean.getBoolean("specter.screenshots")) {
            settle();
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of("..", "docs", "images", name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }

    /** Two frames later all is drawn, and every event until now has been heard of. */
    private void settle() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    }

    @Override
    public void close() {
        try {
            settle();
            assertThat(mishaps.unforgiven()).as("what went wrong in the page").isEmpty();
        } finally {
            context.close();
        }
    }
}
