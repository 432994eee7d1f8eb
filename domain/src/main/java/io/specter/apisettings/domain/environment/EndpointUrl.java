package io.specter.apisettings.domain.environment;

import io.specter.apisettings.domain.NoCredential;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the API of an environment is: an absolute http or https URL (RFC 3986) without userinfo and fragment. */
public record EndpointUrl(String value) {

    private static final int MAX_LENGTH = 2048;
    private static final int MAX_PORT = 65_535;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    public EndpointUrl {
        require(!value.isEmpty() && value.length() <= MAX_LENGTH, "must have 1 to 2,048 characters");
        require(value.chars().allMatch(c -> c > ' ' && c < 0x7f), "must be ASCII without spaces");
        NoCredential.in(value);
        URI uri = parse(value);
        require(isHttp(uri) || "https".equalsIgnoreCase(uri.getScheme()), "must be an absolute https or http URL");
        require(uri.getHost() != null, "must name a host");
        require(uri.getRawAuthority().indexOf('@') < 0, "must not carry a user name or password");
        require(uri.getRawFragment() == null, "must not have a fragment");
        require(hasValidPort(uri), "must have a port of 1 to 65535 or none");
    }

    private static URI parse(String value) {
        try {
            return new URI(value).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a valid URL", e);
        }
    }

    private static boolean hasValidPort(URI uri) {
        boolean none = uri.getPort() == -1 && !uri.getRawAuthority().endsWith(":");
        return none || uri.getPort() >= 1 && uri.getPort() <= MAX_PORT;
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether what is sent there can be read on the way: http to a host that is not this machine. */
    public boolean isOpenOnTheWire() {
        URI uri = URI.create(value);
        return isHttp(uri)
                && !LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
