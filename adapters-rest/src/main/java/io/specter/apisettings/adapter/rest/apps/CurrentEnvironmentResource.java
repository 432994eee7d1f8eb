package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.Conditions;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.http.Tagged;
import io.specter.apisettings.application.port.in.BrowseActivity;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.domain.app.App;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.Optional;

/** The environment an app is run in: follow it, switch it. */
@Dependent
@Path("/apps/{app}/current-environment")
@Produces(MediaType.APPLICATION_JSON)
public class CurrentEnvironmentResource {

    private final BrowseEnvironments environments;
    private final SwitchCurrentEnvironment switching;
    private final BrowseActivity activity;
    private final InstantSource clock;

    @Inject
    public CurrentEnvironmentResource(
            BrowseEnvironments environments,
            SwitchCurrentEnvironment switching,
            BrowseActivity activity,
            InstantSource clock) {
        this.environments = environments;
        this.switching = switching;
        this.activity = activity;
        this.clock = clock;
    }

    /** Tagged by all it shows: it changes with a switch, with the environment, and when a credential ends. */
    @GET
    public Response read(@PathParam("app") PathId id, @Context Request request, @Context SecurityContext security) {
        BrowseEnvironments.Current current = environments.current(CallerPrincipal.of(security), id.app());
        CurrentEnvironmentResponse shown = CurrentEnvironmentResponse.from(current.environment(), clock.instant());
        return Tagged.read(request, shown.tag(current), shown);
    }

    /** Under the condition of the app's revision: which environment is current is the app's business. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("app") PathId id,
            SwitchEnvironmentRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason(), request.breakGlass());
        SwitchCurrentEnvironment.Command command = request.toCommand(intent, id.app());
        Optional<Long> users = activity.users(intent.caller(), command.app());
        App app = switching.switchTo(command);
        return Tagged.show(app.revision(), AppResponse.from(app, intent.caller(), users.orElse(null)));
    }
}
