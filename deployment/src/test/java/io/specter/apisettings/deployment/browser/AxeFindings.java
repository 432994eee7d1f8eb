package io.specter.apisettings.deployment.browser;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong on a page, a line a rule and a line a place. */
final class AxeFindings {

    private AxeFindings() {}

    static List<String> on(Page page) {
        return of(axe(page));
    }

    /** By the only rule that colours matter to. */
    static List<String> ofContrastOn(Page page) {
        return of(axe(page).withRules(List.of("color-contrast")));
    }

    /** Without a page of its own for the frames of others: the dashboard has none. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> of(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(AxeFindings::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getFailureSummary().replaceAll("\\s+", " "))
                .collect(joining(
                        "\n    ", "%s %s: %s\n    ".formatted(rule.getImpact(), rule.getId(), rule.getHelp()), ""));
    }
}
