package io.specter.apisettings.adapter.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDurationTest {

    @ParameterizedTest
    @CsvSource({"P90D,P90D", "PT24H,P1D", "PT36H,PT36H", "P1DT12H,PT36H", "PT90M,PT1H30M", "PT0S,PT0S", "P0D,PT0S"})
    void whatIsReadIsWrittenInDaysWhenItIsWholeDays(String text, String written) {
        assertThat(WireDuration.of(WireDuration.parse(text))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "P1Y",
                "P1M",
                "P1W",
                "-P1D",
                "P-1D",
                "+P1D",
                "PT1.5S",
                "p1d",
                "P1d",
                " P1D",
                "P1D ",
                "90D",
                "PT1H1H",
                "P999999D",
                "PT9999999999S",
                "P１D"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WireDuration.parse(text));
    }

    @Test
    void theLongestThatCanBeReadIsNoOverflow() {
        assertThat(WireDuration.parse("P99999DT999999H99999999M999999999S")).isGreaterThan(Duration.ofDays(99_999));
    }
}
