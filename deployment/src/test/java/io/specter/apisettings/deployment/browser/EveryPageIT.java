package io.specter.apisettings.deployment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.specter.apisettings.deployment.client.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on each page: accessible in light and dark, and to be read on a narrow or a zoomed window. */
class EveryPageIT {

    private static final int A_TICK_AND_A_LOOK = 20_000;
    private static final String CONFIRMED = "{\"confirm\":\"production\"}";
    private static final String FITS = "() => document.documentElement.scrollWidth <= innerWidth";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final RunningSpecter SPECTER = new RunningSpecter();

    private static final String NAME = Names.next("Web shop");
    private static String app = "";

    /** With something in it. */
    @BeforeAll
    static void anApp() {
        Api api = SPECTER.api();
        app = api.app(NAME);
        String production = app + "/environments/production";
        api.patch(production, "{\"url\":\"https://api.example\",\"confirm\":\"production\"}")
                .is(200);
        api.post(production + "/secret-keys", CONFIRMED).is(201);
        String first = token(api, production);
        String second = token(api, production);
        for (int i = 0; i < 12; i++) {
            api.verify(i % 4 == 0 ? first : second);
        }
        api.verify(second.substring(0, second.length() - 8) + "00000000");
    }

    private static String token(Api api, String production) {
        return api.post(production + "/auth-tokens", CONFIRMED).is(201).text("/token");
    }

    @ParameterizedTest
    @CsvSource({
        "/apps, Apps, apps",
        "$app/general, $name, general",
        "$app/api-settings, $name, settings",
        "$app/connect, $name, connect",
        "$app/activity, $name, app-activity",
        "/calendar, Calendar, calendar",
        "/approvals, Approvals, approvals",
        "/activity, Activity, activity",
        "/operators, Operators, operators",
        "/workbench, Signature workbench, workbench",
    })
    void itIsAccessibleAndFitsWhereverItIsRead(String address, String heading, String picture) {
        try (Visit visit = Visit.by(SPECTER.api().token(), SPECTER.process(), CHROMIUM)) {
            visit.goTo(address.replace("$app", app), heading.replace("$name", NAME));
            if (picture.equals("settings")) {
                assertThat(visit.page().locator("#production"))
                        .containsText("12 accepted", new ContainsTextOptions().setTimeout(A_TICK_AND_A_LOOK));
            }
            visit.look(picture);

            visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(visit, picture + "-dark");
            visit.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(visit.heading(heading.replace("$name", NAME))).isVisible();
            visit.page()
                    .emulateMedia(new EmulateMediaOptions()
                            .setColorScheme(ColorScheme.LIGHT)
                            .setForcedColors(ForcedColors.NONE));

            visit.page().setViewportSize(320, 640);
            visit.dashboard().axe();
            assertThat(visit.page().evaluate(FITS))
                    .as("at 320 pixels, and so at 400 %% of 1280")
                    .isEqualTo(true);
            picture(visit, picture + "-narrow");
        }
    }

    /** Of one page: the others are not worth the megabytes. */
    private static void picture(Visit visit, String name) {
        if (name.startsWith("settings")) {
            visit.dashboard().screenshot(name);
        }
    }
}
