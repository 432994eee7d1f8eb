package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Who the caller is, and what it may do. */
@Dependent
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @GET
    public MeResponse read(@Context SecurityContext security) {
        return MeResponse.from(CallerPrincipal.of(security));
    }
}
