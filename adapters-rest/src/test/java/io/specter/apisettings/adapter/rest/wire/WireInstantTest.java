package io.specter.apisettings.adapter.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireInstantTest {

    @Test
    void anOffsetIsTurnedIntoUtc() {
        assertThat(WireInstant.parse("2026-01-31T13:00:00.5+01:00")).isEqualTo(Instant.parse("2026-01-31T12:00:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-01-31",
                "2026-01-31T12:00:00",
                "2026-02-30T12:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "2026-01-31T25:00:00Z",
                "2026-01-31T12:00:00+99:00",
                "1769860800"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WireInstant.parse(text));
    }
}
