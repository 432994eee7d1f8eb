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

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (claimsTooMuch(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            throw tooLarge();
        }
        byte[] body = request.getEntityStream().readNBytes(MAX_BYTES + 1);
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

    private static boolean claimsTooMuch(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > MAX_BYTES;
        } catch (NumberFormatException beyondAnyLong) {
            return true;
        }
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
