package io.specter.apisettings.adapter.rest.usage;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.adapter.rest.wire.WireInstant;
import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.in.BrowseUsage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often the tokens of an environment were verified, and how that came out. */
@Dependent
@Path("/apps/{app}/environments/{environment}/usage")
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    private final BrowseUsage browsing;

    @Inject
    public UsageResource(BrowseUsage browsing) {
        this.browsing = browsing;
    }

    @GET
    public UsageResponse read(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId environment,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("step") @Nullable String step,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        Optional<Instant> first = violations.read("from", from, WireInstant::parse);
        Optional<Instant> last = violations.read("to", to, WireInstant::parse);
        TimeStep length = violations
                .read("step", step, text -> TimeStep.ofHours(WireDuration.parse(text)))
                .orElse(TimeStep.HOUR);
        violations.refuseAny();
        return UsageResponse.from(browsing.usage(
                CallerPrincipal.of(security),
                new BrowseUsage.Question(app.app(), environment.environment(), first, last, length)));
    }
}
