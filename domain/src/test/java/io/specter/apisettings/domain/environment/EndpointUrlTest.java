package io.specter.apisettings.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.shop.example",
                "https://api.shop.example:8443/v1/?a=b&c=%20",
                "HTTPS://API.SHOP.EXAMPLE/",
                "http://localhost:8080",
                "https://[2001:db8::1]:443/v1",
                "https://api.shop.example:1/",
                "https://api.shop.example:65535/",
                "https://xn--bcher-kva.example/"
            })
    void anAbsoluteUrlIsKeptAsItIs(String url) {
        assertThat(new EndpointUrl(url).value()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/v1",
                "api.shop.example",
                "//api.shop.example/",
                "https:",
                "https:api",
                "https://",
                "https:///path",
                "https://:443/",
                "javascript:alert(1)",
                "ftp://api.shop.example/",
                "file:///etc/passwd",
                "https://user@api.shop.example/",
                "https://user:password@api.shop.example/",
                "https://@api.shop.example/",
                "https://api.shop.example/#top",
                "https://api.shop.example/#",
                "https://api.shop.example:0/",
                "https://api.shop.example:65536/",
                "https://api.shop.example:/",
                "https://api.shop.example:99999999999/",
                "https://api.shop.example/a b",
                "https://api.shop.example/\n",
                "https://api.shop.example\\@evil.example/",
                "https://bücher.example/",
                "https://api.shop.example/bücher",
                "https://api_shop.example/",
                " https://api.shop.example/",
                "https://api.shop.example/%zz",
                "https://api.shop.example/?key=spk_prod_0123456789abcdef_0123456789abcdef0123456789abcdef000000"
            })
    void anythingElseIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointUrl(url));
    }

    @Test
    void theLengthIsBounded() {
        String longest = "https://api.shop.example/" + "a".repeat(2048 - "https://api.shop.example/".length());

        assertThat(new EndpointUrl(longest).value()).hasSize(2048);
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointUrl(longest + "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.shop.example/",
                "http://localhost/",
                "http://LOCALHOST:1/",
                "http://127.0.0.1/",
                "http://127.1.2.3:80/",
                "http://[::1]:8080/"
            })
    void httpsAndThisMachineAreSafeOnTheWire(String url) {
        assertThat(new EndpointUrl(url).isOpenOnTheWire()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.shop.example/",
                "HTTP://api.shop.example/",
                "http://localhost.evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://128.0.0.1/",
                "http://[::2]/"
            })
    void httpToAnotherHostIsOpenOnTheWire(String url) {
        assertThat(new EndpointUrl(url).isOpenOnTheWire()).isTrue();
    }
}
