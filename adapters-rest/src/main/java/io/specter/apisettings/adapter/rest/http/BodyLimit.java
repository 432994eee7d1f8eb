package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body, whatever length it claims to have, and refuses it when it is too long or encoded. */
@Provider
@PreMatching
@Priority(BodyLimit.AFTER_AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;
    static final int MAX_BYTES = 64 * 1024;
    static final int MAX_BATCH_BYTES = 1024 * 1024;

    /** Where many things come at once. */
    private static final Pattern BATCHES = Pattern.compile("/?activity/?");

    private static final int MAX_DIGITS = 8;

    @Override
    public void filter(ContainerRequestContext request) {
        int most = BATCHES.matcher(request.getUriInfo().getPath()).matches() ? MAX_BATCH_BYTES : MAX_BYTES;
        refuseClaim(request.getHeaderString(HttpHeaders.CONTENT_LENGTH), most);
        byte[] body = hasBody(request) ? read(request, most) : new byte[0];
        if (body.length > most) {
            throw tooLarge(most);
        }
        if (body.length == 0) {
            // Nothing is of no type: curl -d '' calls it a form.
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            refuseEncoded(request);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static byte[] read(ContainerRequestContext request, int most) {
        try {
            return request.getEntityStream().readNBytes(most + 1);
        } catch (IOException hungUp) {
            throw RequestRefused.of(ProblemType.MALFORMED_REQUEST, "The body ended before its time.");
        }
    }

    private static void refuseClaim(@Nullable String length, int most) {
        if (length != null && !length.matches("[0-9]+")) {
            throw RequestRefused.of(ProblemType.MALFORMED_REQUEST, "Content-Length must be one number.");
        }
        if (length != null && (length.length() > MAX_DIGITS || Integer.parseInt(length) > most)) {
            throw tooLarge(most);
        }
    }

    /** Without either header there is none (RFC 9112, section 6.3); reading on would wait for one. */
    private static boolean hasBody(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null
                || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static void refuseEncoded(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw RequestRefused.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Bodies are read without Content-Encoding.");
        }
    }

    private static RequestRefused tooLarge(int most) {
        return RequestRefused.of(
                ProblemType.TOO_LARGE, String.format(Locale.ROOT, "The body has at most %,d bytes here.", most));
    }
}
