package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.domain.app.Location;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a new app is hosted. */
public record LocationRequest(
        @NotNull @WellFormed(As.COUNTRY) String country,
        @WellFormed(As.REGION) @Nullable String region) {

    Location toLocation() {
        return new Location(country, Optional.ofNullable(region));
    }
}
