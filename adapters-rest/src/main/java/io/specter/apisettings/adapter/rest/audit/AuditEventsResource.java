package io.specter.apisettings.adapter.rest.audit;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.Paging;
import io.specter.apisettings.adapter.rest.http.Position;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.validation.Words;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.adapter.rest.wire.WireInstant;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.in.BrowseAuditEvents;
import io.specter.apisettings.application.port.in.ProveAuditTrail;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.audit.AuditAction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trail, newest first; whether it is whole, and all of it to check that elsewhere. */
@Dependent
@Path("/audit-events")
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {

    private final BrowseAuditEvents browsing;
    private final ProveAuditTrail proof;

    @Inject
    public AuditEventsResource(BrowseAuditEvents browsing, ProveAuditTrail proof) {
        this.browsing = browsing;
        this.proof = proof;
    }

    @GET
    public PageResponse<AuditEventResponse> list(
            @QueryParam("app") @Nullable String app,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        AuditQuery query = new AuditQuery(
                violations.read("app", app, AppId::new),
                violations.read("actor", actor, Words::search),
                violations.read("action", action, text -> Kebab.parse(AuditAction.class, text)),
                violations.read("from", from, WireInstant::parse),
                violations.read("to", to, WireInstant::parse),
                Paging.read(violations, limit, cursor, Position.AUDIT_EVENT));
        violations.refuseAny();
        return PageResponse.from(browsing.events(CallerPrincipal.of(security), query), AuditEventResponse::from);
    }

    @GET
    @Path("/integrity")
    public IntegrityResponse integrity(@QueryParam("app") @Nullable String app, @Context SecurityContext security) {
        return IntegrityResponse.from(proof.integrity(CallerPrincipal.of(security), app(app)));
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    public StreamingOutput export(@QueryParam("app") @Nullable String app, @Context SecurityContext security) {
        return new ExportBody(proof.export(CallerPrincipal.of(security), app(app)));
    }

    private static Optional<AppId> app(@Nullable String given) {
        Violations violations = new Violations();
        Optional<AppId> app = violations.read("app", given, AppId::new);
        violations.refuseAny();
        return app;
    }
}
