package io.specter.apisettings.adapter.rest.approvals;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.Paging;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.http.Position;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseApprovals;
import io.specter.apisettings.application.port.in.DecideApproval;
import io.specter.apisettings.domain.approval.Approval;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Approvals: list, read, approve, decline. */
@Dependent
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {

    private final BrowseApprovals browsing;
    private final DecideApproval deciding;
    private final InstantSource clock;

    @Inject
    public ApprovalsResource(BrowseApprovals browsing, DecideApproval deciding, InstantSource clock) {
        this.browsing = browsing;
        this.deciding = deciding;
        this.clock = clock;
    }

    @GET
    public PageResponse<ApprovalResponse> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        Optional<Approval.Status> wanted =
                violations.read("status", status, text -> Kebab.parse(Approval.Status.class, text));
        PageRequest page = Paging.read(violations, limit, cursor, Position.APPROVAL);
        violations.refuseAny();
        Instant now = clock.instant();
        return PageResponse.from(
                browsing.approvals(CallerPrincipal.of(security), wanted, page),
                approval -> ApprovalResponse.from(approval, now));
    }

    @GET
    @Path("/{approval}")
    public ApprovalResponse read(@PathParam("approval") PathId approval, @Context SecurityContext security) {
        return ApprovalResponse.from(
                browsing.approval(CallerPrincipal.of(security), approval.approval()), clock.instant());
    }

    @POST
    @Path("/{approval}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovedResponse approve(
            @PathParam("approval") PathId approval, DecisionRequest request, @Context SecurityContext security) {
        return ApprovedResponse.from(
                deciding.approve(request.toDecision(CallerPrincipal.of(security), approval.approval())),
                clock.instant());
    }

    @POST
    @Path("/{approval}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalResponse decline(
            @PathParam("approval") PathId approval, DecisionRequest request, @Context SecurityContext security) {
        return ApprovalResponse.from(
                deciding.decline(request.toDecision(CallerPrincipal.of(security), approval.approval())),
                clock.instant());
    }
}
