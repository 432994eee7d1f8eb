package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.domain.app.Location;
import jakarta.validation.constraints.NotNull;

/** What changes of where an app is hosted; null takes the region away. */
public record LocationPatchRequest(
        Member<@NotNull @WellFormed(As.COUNTRY) String> country, Member<@WellFormed(As.REGION) String> region) {

    Location applyTo(Location current) {
        return new Location(country.replace(current.country()), region.replace(current.region()));
    }
}
