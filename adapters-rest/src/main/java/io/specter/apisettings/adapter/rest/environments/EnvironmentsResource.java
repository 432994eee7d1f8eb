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
import io.specter.apisettings.domain.AppId;
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

    private static final long NOBODY_YET = 0;

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
        EnvironmentResponse shown = EnvironmentResponse.from(added, NOBODY_YET, Map.of(), clock.instant());
        return Created.at(uri, path, added.revision(), shown);
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
        Caller caller = CallerPrincipal.of(security);
        Environment environment = browsing.environment(caller, app.app(), name.environment());
        long users = users(caller, environment.app(), environment.name());
        Map<CredentialId, Instant> lastUses = lastUses(List.of(environment));
        return Tagged.show(
                environment.revision(), EnvironmentResponse.from(environment, users, lastUses, clock.instant()));
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
        Caller caller = CallerPrincipal.of(security);
        PreviewRotation.Preview preview = previewing.preview(caller, question);
        long users = users(caller, question.app(), question.environment());
        return RotationPreviewResponse.from(preview, users, lastUses(List.of(preview.environment())), clock.instant());
    }

    /** What the answer shows besides is read before: what is done is told, whatever can be read then. */
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
        ChangeEnvironment.Command command = request.toCommand(intent, app.app(), name.environment());
        long users = users(intent.caller(), command.app(), command.environment());
        Map<CredentialId, Instant> lastUses = usage.lastUsed(intent.caller(), command.app(), command.environment());
        Environment changed = change.change(command);
        return Tagged.show(changed.revision(), EnvironmentResponse.from(changed, users, lastUses, clock.instant()));
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

    private Map<CredentialId, Instant> lastUses(List<Environment> shown) {
        return usage.lastUsed(shown.stream()
                .flatMap(environment -> environment.credentials().all().stream())
                .toList());
    }

    private long users(Caller caller, AppId app, EnvironmentName name) {
        return activity.environments(caller, app).getOrDefault(name, 0L);
    }
}
