package io.specter.apisettings.domain.signature;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request goes (RFC 9110, section 7.1), in the parts that a signature covers. Path and query stay as they were
 * sent: nothing is decoded.
 *
 * @param authority host in lower case, and port where it is not the one of the scheme
 * @param path {@code /} at least
 * @param query without the question mark; empty when there is none
 */
public record TargetUri(String scheme, String authority, String path, Optional<String> query) {

    private static final int MAX_LENGTH = 16_384;
    private static final Pattern FORM =
            Pattern.compile("(?i:(?<scheme>https?)://)(?<host>\\[[0-9a-fA-F:.]+]|[0-9A-Za-z._~!$&'()*+,;=%-]+)"
                    + "(?::(?<port>\\d{0,5}))?(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?");

    /** @throws IllegalArgumentException when it is no absolute http or https URL, or has userinfo or a fragment */
    public static TargetUri parse(String url) {
        Matcher matcher = FORM.matcher(url);
        boolean readable = url.length() <= MAX_LENGTH && url.chars().allMatch(c -> c > ' ' && c <= '~');
        if (!readable || !matcher.matches()) {
            throw new IllegalArgumentException(
                    "must be an absolute http or https URL of ASCII characters, without userinfo and fragment");
        }
        String scheme = matcher.group("scheme").toLowerCase(Locale.ROOT);
        return new TargetUri(
                scheme,
                matcher.group("host").toLowerCase(Locale.ROOT) + port(scheme, matcher.group("port")),
                Optional.ofNullable(matcher.group("path")).orElse("/"),
                Optional.ofNullable(matcher.group("query")));
    }

    private static String port(String scheme, String port) {
        boolean usual = port == null || port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        return usual ? "" : ":" + port;
    }

    /** What the first line of the request names. */
    String requestTarget() {
        return path + query.map(some -> "?" + some).orElse("");
    }

    @Override
    public String toString() {
        return scheme + "://" + authority + requestTarget();
    }
}
