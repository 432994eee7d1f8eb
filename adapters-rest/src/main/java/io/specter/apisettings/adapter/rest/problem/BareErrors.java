package io.specter.apisettings.adapter.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Gives errors a body that the server answers without asking a mapper, as it does for malformed headers. */
@Provider
public class BareErrors implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (ServerRefusal.isRefusal(response.getStatus()) && !response.hasEntity()) {
            Problem problem = ServerRefusal.of(response.getStatus());
            response.setStatus(problem.status());
            response.setEntity(problem, new Annotation[0], Problem.MEDIA_TYPE);
        }
    }
}
