package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.Conditions;
import io.specter.apisettings.adapter.rest.http.Created;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.Paging;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.http.Position;
import io.specter.apisettings.adapter.rest.http.Tagged;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.validation.Words;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.in.BrowseActivity;
import io.specter.apisettings.application.port.in.BrowseApps;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Apps: register, list, read, change. */
@Dependent
@Path("/apps")
@Produces(MediaType.APPLICATION_JSON)
public class AppsResource {

    private static final long NOBODY_YET = 0;

    private final RegisterApp registration;
    private final BrowseApps browsing;
    private final ChangeApp change;
    private final BrowseActivity activity;

    @Inject
    public AppsResource(RegisterApp registration, BrowseApps browsing, ChangeApp change, BrowseActivity activity) {
        this.registration = registration;
        this.browsing = browsing;
        this.change = change;
        this.activity = activity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(
            RegisterAppRequest request,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason());
        App app = registration.register(request.toCommand(intent));
        return Created.at(uri, "apps/" + app.id(), app.revision(), AppResponse.from(app, intent.caller(), NOBODY_YET));
    }

    @GET
    public PageResponse<AppResponse> list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        AppQuery query = new AppQuery(
                violations.read("search", search, Words::search),
                violations.read("status", status, text -> Kebab.parse(AppStatus.class, text)),
                Paging.read(violations, limit, cursor, Position.APP));
        violations.refuseAny();
        Caller caller = CallerPrincipal.of(security);
        Page<App> page = browsing.apps(caller, query);
        Map<AppId, Long> users =
                activity.users(caller, page.items().stream().map(App::id).toList());
        return PageResponse.from(page, app -> AppResponse.from(app, caller, users.get(app.id())));
    }

    @GET
    @Path("/{app}")
    public Response read(@PathParam("app") PathId id, @Context SecurityContext security) {
        Caller caller = CallerPrincipal.of(security);
        App app = browsing.app(caller, id.app());
        Optional<Long> users = activity.users(caller, app.id());
        return Tagged.show(app.revision(), AppResponse.from(app, caller, users.orElse(null)));
    }

    /** What the answer shows besides is read before: what is done is told, whatever can be read then. */
    @PATCH
    @Path("/{app}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("app") PathId id,
            ChangeAppRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason());
        ChangeApp.Command command = request.toCommand(intent, id.app());
        Optional<Long> users = activity.users(intent.caller(), command.app());
        App app = change.change(command);
        return Tagged.show(app.revision(), AppResponse.from(app, intent.caller(), users.orElse(null)));
    }
}
