package io.specter.apisettings.deployment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "*",
                "/health/ready",
                "/openapi",
                "/api/v1/apps/app_0123456789abcdef/environments/quality-assurance/auth-tokens",
                "/api/v1//apps/",
                "/api/v1/apps/%27%20OR%201=1",
                "/api/v1/apps/%C3%A4%ff",
                "/api/v1/apps/~a.b...c!$&'()*+,=:@",
                "/api/WEB-INF",
                "/WEB-INFORMATION"
            })
    void aPathThatAClientMayMeanIsNotOdd(String path) {
        assertThat(new RequestPath(path).isOdd()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/a%", "/api/v1/apps/%zz", "/%2", "/%2g", "/%u0041", "/%25%zz"})
    void anEscapeWithoutTwoHexadecimalDigitsIsOdd(String path) {
        assertThat(new RequestPath(path).isOdd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/%0a",
                "/%1F",
                "/%7f",
                "/%2f",
                "/%5C",
                "/%3b",
                "/%2e%2E",
                "/.%2e",
                "/%4dETA-INF",
                "/META%2DINF"
            })
    void anEscapeThatHidesSomethingIsOdd(String path) {
        assertThat(new RequestPath(path).isOdd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\0", "/a\nb", "/\u007f", "/a b", "/a\\b", "/a;b", "/a#b", "/<x>", "/\u00e4", "/a\"", "/[", "/{x}",
                "/a?b"
            })
    void aCharacterThatHasToBeEscapedIsOdd(String path) {
        assertThat(new RequestPath(path).isOdd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.", "/..", "/../", "/a/./b", "/api/v1/apps/..", "/..\n", "//..//"})
    void aSegmentThatLeadsElsewhereIsOdd(String path) {
        assertThat(new RequestPath(path).isOdd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF", "/META-INF/", "/web-inf/web.xml", "//WEB-INF/classes"})
    void aDirectoryOfTheWarIsOdd(String path) {
        assertThat(new RequestPath(path).isOdd()).isTrue();
    }

    @Test
    void theLongestPathIsLookedAtAsWell() {
        assertThat(new RequestPath("/%20".repeat(100_000)).isOdd()).isFalse();
        assertThat(new RequestPath("/a".repeat(100_000) + "%").isOdd()).isTrue();
    }
}
