package io.specter.apisettings.deployment.pages;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What every file of the dashboard says to a browser: to load and do nothing but what the dashboard needs. */
final class PageHeaders {

    /** No inline script or style, nothing of or to another host, and no text that becomes markup or code. */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final String PERMISSIONS = Stream.concat(
                    Stream.of("clipboard-write=(self)"),
                    Stream.of(
                                    "camera",
                                    "clipboard-read",
                                    "display-capture",
                                    "fullscreen",
                                    "geolocation",
                                    "hid",
                                    "identity-credentials-get",
                                    "local-fonts",
                                    "microphone",
                                    "midi",
                                    "payment",
                                    "publickey-credentials-create",
                                    "publickey-credentials-get",
                                    "screen-wake-lock",
                                    "serial",
                                    "usb",
                                    "window-management")
                            .map(closed -> closed + "=()"))
            .collect(joining(", "));

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", PERMISSIONS,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    /** Over TLS only (RFC 6797, section 7.2); for a year. */
    private static final Map<String, String> OVER_TLS = Map.of("Strict-Transport-Security", "max-age=31536000");

    private PageHeaders() {}

    static Map<String, String> on(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>(ALWAYS);
        if (request.isSecure()) {
            headers.putAll(OVER_TLS);
        }
        return headers;
    }
}
