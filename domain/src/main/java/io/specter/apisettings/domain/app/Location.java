package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.NoCredential;
import io.specter.apisettings.domain.VisibleText;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;

/** Where an app is hosted: a country by ISO 3166-1 alpha-2, and a region of the operator's own words. */
public record Location(String country, Optional<String> region) {

    private static final int MAX_REGION = 100;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public Location {
        country = country(country);
        region = region.map(Location::region);
    }

    /** {@code code} if it is a country's. */
    public static String country(String code) {
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("must be a country code of ISO 3166-1 alpha-2, such as DE");
        }
        return code;
    }

    /** {@code text} trimmed, if it can be a region: 1 to 100 visible characters. */
    public static String region(String text) {
        return NoCredential.in(VisibleText.normalize(text, MAX_REGION));
    }
}
