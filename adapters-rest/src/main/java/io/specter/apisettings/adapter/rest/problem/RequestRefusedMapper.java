package io.specter.apisettings.adapter.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers requests that are refused at the edge. */
public final class RequestRefusedMapper implements ExceptionMapper<RequestRefused> {

    @Override
    public Response toResponse(RequestRefused refused) {
        Problem problem = refused.problem();
        Response.ResponseBuilder response = problem.response();
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
