package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.domain.Actor;

/** Shows what falls due when, over all apps. */
public interface BrowseRotations {

    /** What is overdue or falls due within the horizon, the nearest first. */
    Page<UpcomingRotation> rotations(Actor actor, Horizon within, PageRequest page);
}
