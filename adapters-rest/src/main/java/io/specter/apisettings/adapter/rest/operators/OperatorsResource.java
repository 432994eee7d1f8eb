package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.Conditions;
import io.specter.apisettings.adapter.rest.http.Created;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.Paging;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.http.Position;
import io.specter.apisettings.adapter.rest.http.Tagged;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.application.port.in.BrowseOperators.Shown;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperators;
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
import org.jspecify.annotations.Nullable;

/** Operators: add, list, read, change, remove. */
@Dependent
@Path("/operators")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorsResource {

    private final BrowseOperators browsing;
    private final ManageOperators management;

    @Inject
    public OperatorsResource(BrowseOperators browsing, ManageOperators management) {
        this.browsing = browsing;
        this.management = management;
    }

    @GET
    public PageResponse<OperatorResponse> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        PageRequest page = Paging.read(violations, limit, cursor, Position.OPERATOR);
        violations.refuseAny();
        return PageResponse.from(browsing.operators(CallerPrincipal.of(security), page), OperatorResponse::from);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            AddOperatorRequest request,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason());
        Shown added = management.add(intent, request.toDetails());
        return Created.at(
                uri, "operators/" + added.operator().id(), added.operator().revision(), OperatorResponse.from(added));
    }

    @GET
    @Path("/{operator}")
    public Response read(@PathParam("operator") PathId operator, @Context SecurityContext security) {
        Shown shown = browsing.operator(CallerPrincipal.of(security), operator.operator());
        return Tagged.show(shown.operator().revision(), OperatorResponse.from(shown));
    }

    @PATCH
    @Path("/{operator}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("operator") PathId operator,
            ChangeOperatorRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason());
        Shown changed = management.change(request.toCommand(intent, operator.operator()));
        return Tagged.show(changed.operator().revision(), OperatorResponse.from(changed));
    }

    @DELETE
    @Path("/{operator}")
    public void remove(
            @PathParam("operator") PathId operator,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        management.remove(Conditions.ofQuery(security, headers, confirm, reason), operator.operator());
    }

    @DELETE
    @Path("/{operator}/password")
    public void removePassword(
            @PathParam("operator") PathId operator,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        management.removePassword(Conditions.ofQuery(security, headers, confirm, reason), operator.operator());
    }
}
