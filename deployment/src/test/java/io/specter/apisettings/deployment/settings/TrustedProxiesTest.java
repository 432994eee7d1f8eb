package io.specter.apisettings.deployment.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES =
            new TrustedProxies(List.of(Network.of("10.0.0.0/8"), Network.of("2001:db8::/32"), Network.of("192.0.2.1")));

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 203.0.113.9, 203.0.113.9",
        "10.1.2.3, '203.0.113.9, 10.9.9.9', 203.0.113.9",
        "10.1.2.3, '198.51.100.7, 203.0.113.9, 10.9.9.9', 203.0.113.9",
        "10.1.2.3, '203.0.113.9, nonsense', 10.1.2.3",
        "10.1.2.3, '', 10.1.2.3",
        "11.1.2.3, 203.0.113.9, 11.1.2.3",
        "192.0.2.1, 203.0.113.9, 203.0.113.9",
        "192.0.2.2, 203.0.113.9, 192.0.2.2",
        "2001:db8:0:0:0:0:0:1, 2001:4860::8888, 2001:4860:0:0:0:0:0:8888",
        "10.1.2.3, example.com, 10.1.2.3"
    })
    void theCallerIsWhomTheLastTrustedProxyTells(String peer, String forwardedFor, String caller) {
        assertThat(PROXIES.caller(peer, List.of(forwardedFor))).isEqualTo(caller);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(PROXIES.caller("10.1.2.3", List.of("198.51.100.7", "203.0.113.9, 10.2.2.2")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void withoutTrustNobodyTells() {
        assertThat(TrustedProxies.NONE.caller("127.0.0.1", List.of("203.0.113.9")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void anEndlessListIsLookedAtAsFarAsItIsTrusted() {
        List<String> hops = Stream.generate(() -> "10.0.0.1").limit(10_000).toList();

        assertThat(PROXIES.caller("10.1.2.3", hops)).isEqualTo("10.0.0.1");
    }
}
