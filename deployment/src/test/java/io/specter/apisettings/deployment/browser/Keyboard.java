package io.specter.apisettings.deployment.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse. */
record Keyboard(Page page) {

    private static final int MOST_STOPS = 150;
    private static final String HAS_FOCUS = "element => element === document.activeElement";
    private static final String IS_SEEN = "() => getComputedStyle(document.activeElement).outlineStyle !== 'none'";

    /** Tab by tab, until it has the focus, which is to be seen. */
    Keyboard to(Locator wanted) {
        wanted.waitFor();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (wanted.evaluate(HAS_FOCUS).equals(true)) {
                assertThat(page.evaluate(IS_SEEN)).as("focus of %s", wanted).isEqualTo(true);
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not to be reached by the keyboard: " + wanted);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }
}
