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
import org.jspecify.annotations.Nullable;

/** Reads the body, whatever length it claims to have, and refuses it when it is too long or encoded. */
@Provider
@PreMatching
@Priority(BodyLimit.AFTER_AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;
    static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_DIGITS = 8;

    @Override
    public void filter(ContainerRequestContext request) {
        refuseClaim(request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        byte[] body = hasBody(request) ? read(request) : new byte[0];
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        if (body.length == 0) {
            // Nothing is of no type: curl -d '' calls it a form.
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            refuseEncoded(request);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static byte[] read(ContainerRequestContext request) {
        try {
            return request.getEntityStream().readNBytes(MAX_BYTES + 1);
        } catch (IOException hungUp) {
            throw RequestRefused.of(ProblemType.MALFORMED_REQUEST, "The body ended before its time.");
        }
    }

    private static void refuseClaim(@Nullable String length) {
        if (length != null && !length.matches("[0-9]+")) {
            throw RequestRefused.of(ProblemType.MALFORMED_REQUEST, "Content-Length must be one number.");
        }
        if (length != null && (length.length() > MAX_DIGITS || Integer.parseInt(length) > MAX_BYTES)) {
            throw tooLarge();
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

    private static RequestRefused tooLarge() {
        return RequestRefused.of(ProblemType.TOO_LARGE, "A body has at most 65,536 bytes.");
    }
}
