package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.Conditions;
import io.specter.apisettings.adapter.rest.http.Created;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.http.Tagged;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.validation.Words;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.BrowseActivity;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.environment.Environment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The environments of an app: add, list, read, change, remove; what a rotation there would do. */
@Dependent
@Path("/apps/{app}/environments")
@Produces(MediaType.APPLICATION_JSON)
public class EnvironmentsResource {

    private final BrowseEnvironments browsing;
    private final AddEnvironment addition;
    private final ChangeEnvironment change;
    private final RemoveEnvironment removal;
    private final PreviewRotation previewing;
    private final BrowseUsage usage;
    private final BrowseActivity activity;
    private final InstantSource clock;

    @Inject
    public EnvironmentsResource(
            BrowseEnvironments browsing,
            AddEnvironment addition,
            ChangeEnvironment change,
            RemoveEnvironment removal,
            PreviewRotation previewing,
            BrowseUsage usage,
            BrowseActivity activity,
            InstantSource clock) {
        this.browsing = browsing;
        this.addition = addition;
        this.change = change;
        this.removal = removal;
        this.previewing = previewing;
        this.usage = usage;
        this.activity = activity;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("app") PathId app,
            AddEnvironmentRequest request,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason());
        Environment added = addition.add(request.toCommand(intent, app.app()));
        String path = "apps/" + added.app() + "/environments/" + added.name();
        return Created.at(uri, path, added.revision(), shown(added, security));
    }

    @GET
    public PageResponse<EnvironmentResponse> list(@PathParam("app") PathId app, @Context SecurityContext security) {
        Caller caller = CallerPrincipal.of(security);
        List<Environment> all = browsing.environments(caller, app.app());
        Map<EnvironmentName, Long> users = activity.environments(caller, app.app());
        Map<CredentialId, Instant> lastUses = lastUses(all);
        Instant now = clock.instant();
        return PageResponse.of(
                all,
                environment -> EnvironmentResponse.from(
                        environment, users.getOrDefault(environment.name(), 0L), lastUses, now));
    }

    @GET
    @Path("/{environment}")
    public Response read(
            @PathParam("app") PathId app, @PathParam("environment") PathId name, @Context SecurityContext security) {
        Environment environment = browsing.environment(CallerPrincipal.of(security), app.app(), name.environment());
        return Tagged.show(environment.revision(), shown(environment, security));
    }

    @GET
    @Path("/{environment}/rotation-preview")
    public RotationPreviewResponse preview(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId name,
            @QueryParam("overlap") @Nullable String overlap,
            @QueryParam("endOverlap") @Nullable String endOverlap,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        Optional<Overlap> wanted = violations.read("overlap", overlap, text -> new Overlap(WireDuration.parse(text)));
        boolean ending = violations.read("endOverlap", endOverlap, Words::flag).orElse(false);
        violations.refuseAny();
        PreviewRotation.Question question = new PreviewRotation.Question(app.app(), name.environment(), wanted, ending);
        PreviewRotation.Preview preview = previewing.preview(CallerPrincipal.of(security), question);
        Environment environment = preview.environment();
        return RotationPreviewResponse.from(
                preview, users(environment, security), lastUses(List.of(environment)), clock.instant());
    }

    @PATCH
    @Path("/{environment}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId name,
            ChangeEnvironmentRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason(), request.breakGlass());
        Environment changed = change.change(request.toCommand(intent, app.app(), name.environment()));
        return Tagged.show(changed.revision(), shown(changed, security));
    }

    @DELETE
    @Path("/{environment}")
    public void remove(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId name,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("breakGlass") @Nullable String breakGlass,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.ofQuery(security, headers, confirm, reason, breakGlass);
        removal.remove(new RemoveEnvironment.Command(intent, app.app(), name.environment()));
    }

    private EnvironmentResponse shown(Environment environment, SecurityContext security) {
        return EnvironmentResponse.from(
                environment, users(environment, security), lastUses(List.of(environment)), clock.instant());
    }

    private Map<CredentialId, Instant> lastUses(List<Environment> shown) {
        return usage.lastUsed(shown.stream()
                .flatMap(environment -> environment.credentials().all().stream())
                .toList());
    }

    private long users(Environment environment, SecurityContext security) {
        return activity.environments(CallerPrincipal.of(security), environment.app())
                .getOrDefault(environment.name(), 0L);
    }
}
