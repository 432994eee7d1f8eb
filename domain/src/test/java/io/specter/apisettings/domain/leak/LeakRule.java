package io.specter.apisettings.domain.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule as it stands in {@code docs}, run by the engine of gitleaks (RE2) and by that of the JDK. */
final class LeakRule {

    private static final Path FILE = Path.of("..", "docs", "leak-scanning", "gitleaks.toml");

    private final Pattern java;
    private final com.google.re2j.Pattern re2;
    private final List<String> keywords;

    private LeakRule(String regex, List<String> keywords) {
        this.java = Pattern.compile(regex);
        this.re2 = com.google.re2j.Pattern.compile(regex);
        this.keywords = keywords;
    }

    static LeakRule read() {
        try {
            String toml = Files.readString(FILE);
            List<String> keywords = all("\"([^\"]+)\"", only("(?m)^keywords = \\[(.+)]$", toml));
            return new LeakRule(only("(?m)^regex = '''(.+)'''$", toml), keywords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String only(String regex, String text) {
        List<String> found = all(regex, text);
        if (found.size() != 1) {
            throw new IllegalStateException("one expected, found " + found);
        }
        return found.get(0);
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    List<String> findWithRe2(String text) {
        List<String> hits = new ArrayList<>();
        com.google.re2j.Matcher matcher = re2.matcher(text);
        while (matcher.find()) {
            hits.add(matcher.group(1));
        }
        return hits;
    }

    List<String> findWithJava(String text) {
        Matcher matcher = java.matcher(text);
        return matcher.results().map((MatchResult match) -> match.group(1)).toList();
    }

    /** What a text must hold, in any case, for gitleaks to try the expression on it. */
    List<String> keywords() {
        return keywords;
    }
}
