package io.specter.apisettings.adapter.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers what the server refuses by an exception of its own. */
public final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refused) {
        Response original = refused.getResponse();
        if (!ServerRefusal.isRefusal(original.getStatus())) {
            return original;
        }
        return original.getStatusInfo().getFamily() == Family.SERVER_ERROR
                ? UnexpectedExceptionMapper.internal(refused)
                : clientError(original);
    }

    private static Response clientError(Response original) {
        Response.ResponseBuilder response =
                ServerRefusal.of(original.getStatus()).response();
        Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }
}
