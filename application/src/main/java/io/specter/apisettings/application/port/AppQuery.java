package io.specter.apisettings.application.port;

import io.specter.apisettings.domain.app.AppStatus;
import java.util.Optional;

/**
 * Which apps are wanted, in the order of their names.
 *
 * @param search a piece of the name, or a whole app id
 */
public record AppQuery(Optional<String> search, Optional<AppStatus> status, PageRequest page) {}
