package io.specter.apisettings.adapter.rest.masterkey;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.Created;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.application.port.in.RotateMasterKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The master key: which there are, rotate it, follow a rotation. */
@Dependent
@Path("/master-key")
@Produces(MediaType.APPLICATION_JSON)
public class MasterKeyResource {

    private final RotateMasterKey rotating;

    @Inject
    public MasterKeyResource(RotateMasterKey rotating) {
        this.rotating = rotating;
    }

    @GET
    public MasterKeyResponse read(@Context SecurityContext security) {
        return MasterKeyResponse.from(rotating.state(CallerPrincipal.of(security)));
    }

    /** Accepted: it goes on while the service runs, and after a restart. */
    @POST
    @Path("/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(StartRotationRequest request, @Context UriInfo uri, @Context SecurityContext security) {
        RotateMasterKey.Progress started = rotating.start(request.toIntent(CallerPrincipal.of(security)));
        return Created.accepted(
                uri, "master-key/rotations/" + started.rotation().id(), MasterKeyRotationResponse.from(started));
    }

    @GET
    @Path("/rotations/{rotation}")
    public MasterKeyRotationResponse rotation(
            @PathParam("rotation") PathId rotation, @Context SecurityContext security) {
        return MasterKeyRotationResponse.from(rotating.rotation(CallerPrincipal.of(security), rotation.rotation()));
    }
}
