package io.specter.apisettings.domain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @Test
    void itIsACountryAndMayNameARegion() {
        assertThat(new Location("DE", Optional.of(" Bavaria ")).region()).contains("Bavaria");
        assertThat(new Location("JP", Optional.empty()).country()).isEqualTo("JP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "DEU", "XX", "UK", "276", "Germany"})
    void anythingButATwoLetterCountryIsRefused(String country) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Location(country, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "a\u202eb"})
    void aRegionThatCannotBeSeenIsRefused(String region) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Location("DE", Optional.of(region)));
    }
}
