package io.specter.apisettings.domain.signature;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A request as it goes over the wire, without its body. */
public record RequestMessage(String method, TargetUri target, HttpFields fields) {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}");

    public RequestMessage {
        requireMethod(method);
    }

    /** @throws IllegalArgumentException when it is no method (RFC 9110, section 9.1) */
    public static void requireMethod(String method) {
        if (!TOKEN.matcher(method).matches()) {
            throw new IllegalArgumentException("must be an HTTP method");
        }
    }

    /**
     * The same of plain text.
     *
     * @throws IllegalArgumentException when the method or the URL is none
     */
    public static RequestMessage of(String method, String url, Map<String, List<String>> fields) {
        return new RequestMessage(method, TargetUri.parse(url), new HttpFields(fields));
    }

    /** The same with this field, in place of any that it has of the name. */
    RequestMessage with(String name, String value) {
        return new RequestMessage(method, target, fields.with(name, value));
    }

    /** Whether its header says that a body comes along. */
    boolean announcesBody() {
        return fields.has("transfer-encoding")
                || fields.has("content-type")
                || fields.has("content-digest")
                || !fields.isJust("content-length", "0");
    }
}
