package io.specter.apisettings.adapter.rest.problem;

import io.specter.apisettings.application.port.Unavailable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers when nobody knows: neither yes nor no. */
public final class UnavailableMapper implements ExceptionMapper<Unavailable> {

    private static final Logger LOG = System.getLogger(UnavailableMapper.class.getName());
    private static final int RETRY_AFTER_SECONDS = 1;

    @Override
    public Response toResponse(Unavailable unavailable) {
        // One line a request: while a database is down there are many.
        LOG.log(Level.WARNING, () -> "no answer can be given now: " + told(unavailable));
        LOG.log(Level.DEBUG, "no answer can be given now", unavailable);
        return Problem.of(ProblemType.UNAVAILABLE, "No answer can be given now.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static String told(Unavailable unavailable) {
        Throwable root = root(unavailable);
        String what = String.valueOf(unavailable.getMessage());
        return root == unavailable ? what : what + ": " + firstLine(root);
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure).lines().findFirst().orElse("");
    }
}
