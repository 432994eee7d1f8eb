package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.CredentialFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A signature base without the secrets that requests carry: a token in it is shown as its hint. */
public record ShownBase(String text) {

    /** A line of a field that carries secrets of whatever form, however a signer wrote it; in linear time. */
    private static final Pattern SECRET = Pattern.compile(
            "(?is)(\\W*+(?:authorization|api-key|proxy-authorization|cookie)(?![0-9a-z-])[\"']?+\\s*+:?+\\s*+).*");

    private static final Pattern HINT = Pattern.compile("\"[^\"]*\": (?i:bearer +)?sp[kso]_[0-9A-Za-z_-]+_…");

    /** In place of its id, a signer may have named the key by what is secret of it. */
    private static final Pattern LONG_KEY_ID = Pattern.compile("(keyid=\"?)[0-9A-Za-z_-]{17,}");

    public static ShownBase of(SignatureBase base) {
        return new ShownBase(lines(base.text()).stream().map(ShownBase::shown).collect(Collectors.joining("\n")));
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).toList();
    }

    /** Of a field that may carry secrets nothing is shown but one token as its hint. */
    private static String shown(String line) {
        String redacted = LONG_KEY_ID.matcher(CredentialFormat.redact(line)).replaceAll("$1…");
        Matcher secret = SECRET.matcher(redacted);
        return secret.matches() && !HINT.matcher(redacted).matches() ? secret.group(1) + "…" : redacted;
    }

    /**
     * Where two bases part.
     *
     * @param line counted from 1
     * @param expected that line, without secrets; empty: none
     * @param given that line of the other one
     */
    public record Difference(int line, Optional<String> expected, Optional<String> given) {}

    /** The first line that differs; empty when none does. */
    public static Optional<Difference> difference(SignatureBase expected, String given) {
        List<String> ours = lines(expected.text());
        List<String> theirs = lines(given);
        for (int at = 0; at < Math.max(ours.size(), theirs.size()); at++) {
            Optional<String> our = line(ours, at);
            Optional<String> their = line(theirs, at);
            if (!our.equals(their)) {
                return Optional.of(new Difference(at + 1, our.map(ShownBase::shown), their.map(ShownBase::shown)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> line(List<String> lines, int at) {
        return at < lines.size() ? Optional.of(lines.get(at)) : Optional.empty();
    }
}
