package io.specter.apisettings.adapter.rest.rotations;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.Paging;
import io.specter.apisettings.adapter.rest.http.Position;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.in.BrowseRotations;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.domain.credentials.CredentialId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What falls due when. */
@Dependent
@Path("/rotations")
@Produces(MediaType.APPLICATION_JSON)
public class RotationsResource {

    private final BrowseRotations browsing;
    private final BrowseUsage usage;
    private final InstantSource clock;

    @Inject
    public RotationsResource(BrowseRotations browsing, BrowseUsage usage, InstantSource clock) {
        this.browsing = browsing;
        this.usage = usage;
        this.clock = clock;
    }

    @GET
    public PageResponse<RotationResponse> list(
            @QueryParam("within") @Nullable String within,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        Horizon horizon = violations
                .read("within", within, text -> new Horizon(WireDuration.parse(text)))
                .orElse(Horizon.STANDARD);
        PageRequest wanted = Paging.read(violations, limit, cursor, Position.ROTATION);
        violations.refuseAny();
        Page<UpcomingRotation> page = browsing.rotations(CallerPrincipal.of(security), horizon, wanted);
        Map<CredentialId, Instant> lastUses = usage.lastUsed(
                page.items().stream().map(UpcomingRotation::credential).toList());
        Instant now = clock.instant();
        return PageResponse.from(page, rotation -> RotationResponse.from(rotation, lastUses, now));
    }
}
