package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.in.BrowseRotations;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import java.time.Instant;
import java.time.InstantSource;

/** Shows what falls due when. */
public final class RotationBrowsing implements BrowseRotations {

    private final EnvironmentRepository environments;
    private final InstantSource clock;

    public RotationBrowsing(EnvironmentRepository environments, InstantSource clock) {
        this.environments = environments;
        this.clock = clock;
    }

    @Override
    public Page<UpcomingRotation> rotations(Caller caller, Horizon within, PageRequest page) {
        Instant now = clock.instant();
        return environments.upcoming(now, now.plus(within.length()), caller.sight(Permission.SEE), page);
    }
}
