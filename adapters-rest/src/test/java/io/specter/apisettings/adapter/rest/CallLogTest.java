package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.http.CallLog;
import java.net.http.HttpRequest;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallLogTest {

    @RegisterExtension
    final Api api = new Api();

    @RegisterExtension
    final LogLines log = new LogLines(CallLog.class, Level.FINE);

    @Test
    void aCallIsOneLineThatTheAnswerNames() {
        Answer answer = api.get("/apps/app_0123456789abcdef").is(404);

        assertThat(log.all())
                .singleElement()
                .asString()
                .matches("GET /?apps/app_0123456789abcdef 404 " + answer.header("X-Request-Id") + " by \\S+")
                .doesNotContain("nobody");
    }

    @Test
    void whoeverIsRefusedIsNobody() {
        api.bare("GET", "/apps", HttpRequest.BodyPublishers.noBody()).is(401);

        assertThat(log.all()).singleElement().asString().endsWith(" by nobody");
    }

    @Test
    void aCredentialInAPathIsNotTold() {
        api.get("/apps/spk_prod_0123456789abcdef_secretsecret").is(404);
        api.get("/apps/spk%5Fprod%5F0123456789abcdef%5Fsecretsecret").is(404);
        api.get("/apps/%0Asecretsecret").is(404);
        api.get("/apps/" + "a".repeat(500)).is(404);

        assertThat(log.all())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(300).doesNotContain("secretsecret"));
    }
}
