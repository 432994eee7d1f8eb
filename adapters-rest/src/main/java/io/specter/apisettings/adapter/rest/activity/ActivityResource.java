package io.specter.apisettings.adapter.rest.activity;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.application.port.in.RecordActivity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Active users, counted without a verification. */
@Dependent
@Path("/activity")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

    private final RecordActivity recording;

    @Inject
    public ActivityResource(RecordActivity recording) {
        this.recording = recording;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void record(ActivityRequest request, @Context SecurityContext security) {
        recording.record(request.toCommand(CallerPrincipal.of(security)));
    }
}
