package io.specter.apisettings.adapter.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers what nobody foresaw: the cause goes to the log, the caller gets the id to find it by. */
public final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    @Override
    public Response toResponse(Throwable unexpected) {
        return internal(unexpected);
    }

    static Response internal(Throwable unexpected) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.log(Level.ERROR, "Unexpected, answered as " + instance, unexpected);
        return Problem.of(ProblemType.INTERNAL, "Something went wrong. The log tells more under this instance.")
                .with("instance", instance)
                .response()
                .build();
    }
}
