package io.specter.apisettings.deployment.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of(RawSettings.of(
            SettingsFixture.properties("specter.trusted-proxies", "10.0.0.0/8, 192.0.2.7, 2001:db8::/32"), Map.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    198.51.100.1 | 203.0.113.9                            | 198.51.100.1
                    10.1.2.3     | 203.0.113.9                            | 203.0.113.9
                    10.1.2.3     | 6.6.6.6, 203.0.113.9                   | 203.0.113.9
                    10.1.2.3     | 6.6.6.6, 203.0.113.9, 10.9.9.9         | 203.0.113.9
                    192.0.2.7    | 203.0.113.9, 2001:db8:1::1             | 203.0.113.9
                    192.0.2.8    | 203.0.113.9                            | 192.0.2.8
                    10.1.2.3     | 203.0.113.9, example.com               | 10.1.2.3
                    10.1.2.3     | 203.0.113.9/8                          | 10.1.2.3
                    10.1.2.3     | ''                                     | 10.1.2.3
                    11.1.2.3     | 10.1.1.1                               | 11.1.2.3
                    """)
    void theNearestThatIsNoProxyIsTheCaller(String remote, String forwardedFor, String caller) {
        assertThat(proxies.caller(remote, List.of(forwardedFor))).isEqualTo(caller);
    }

    @Test
    void withoutAnyNobodysWordCounts() {
        TrustedProxies none = TrustedProxies.of(RawSettings.of(SettingsFixture.properties(), Map.of()));

        assertThat(none.caller("10.1.2.3", List.of("203.0.113.9"))).isEqualTo("10.1.2.3");
        assertThat(proxies.caller("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
        assertThat(proxies.caller("10.1.2.3", List.of("203.0.113.9", "10.2.2.2")))
                .isEqualTo("203.0.113.9");
    }
}
