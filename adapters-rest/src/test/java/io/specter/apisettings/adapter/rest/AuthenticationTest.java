package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    @RegisterExtension
    final Api api = new Api();

    private void isRefused(Answer answer) {
        answer.isProblem(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void withoutAHeaderNobodyGetsIn() {
        isRefused(api.bare("GET", "/apps", BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer wrong-token-of-the-owner-0123456789",
                "Bearer the-token-of-the-owner-0123456789 ",
                "Bearer the-token-of-the-owner-0123456789,x",
                "Basic the-token-of-the-owner-0123456789",
                "the-token-of-the-owner-0123456789",
                "Bearer ÿ"
            })
    void anyOtherCredentialIsRefused(String header) {
        String sent = header.endsWith(" ") ? header + "x" : header;
        isRefused(api.get("/apps", "Authorization", sent));
    }

    @Test
    void aTokenOfAnyLengthIsRefused() {
        isRefused(api.get("/apps", "Authorization", "Bearer " + "x".repeat(201)));
        isRefused(api.get("/apps", "Authorization", "Bearer " + "x".repeat(4000)));
    }

    @Test
    void twoHeadersAreRefused() {
        String bearer = "Bearer " + Api.OWNER_TOKEN;
        isRefused(api.bare("GET", "/apps", BodyPublishers.noBody(), "Authorization", bearer, "Authorization", bearer));
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        api.get("/apps", "Authorization", "bEaReR " + Api.OWNER_TOKEN).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "HEAD", "POST", "TRACE"})
    void everyMethodAndEveryPathNeedsAToken(String method) {
        assertThat(api.bare(method, "/apps", BodyPublishers.noBody()).status()).isEqualTo(401);
        assertThat(api.bare(method, "/no/such/thing", BodyPublishers.noBody()).status())
                .isEqualTo(401);
    }
}
