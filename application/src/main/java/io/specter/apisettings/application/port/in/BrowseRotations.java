package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.domain.access.Caller;

/** Shows what falls due when, over all apps. */
public interface BrowseRotations {

    /** What is overdue or falls due within the horizon, the nearest first. */
    Page<UpcomingRotation> rotations(Caller caller, Horizon within, PageRequest page);
}
