package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.domain.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

    private final BrowseOperators operators;

    @Inject
    public MeResource(BrowseOperators operators) {
        this.operators = operators;
    }

    @GET
    public MeResponse read(@Context SecurityContext security) {
        Caller caller = CallerPrincipal.of(security);
        return MeResponse.from(caller, operators.hasPassword(caller));
    }
}
