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
        LOG.log(Level.WARNING, "No answer can be given now", unavailable);
        return Problem.of(ProblemType.UNAVAILABLE, "No answer can be given now. Try again.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
