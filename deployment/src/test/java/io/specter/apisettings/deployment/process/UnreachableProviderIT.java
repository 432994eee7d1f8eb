package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreachableProviderIT {

    @TempDir
    Path directory;

    @Test
    void keepsNobodyFromStartingAndIsUnavailableToWhoSignsInThere() {
        Map<String, String> nobody = Map.of(
                "specter.oidc.issuer", "http://127.0.0.1:1/realms/staff",
                "specter.oidc.client-id", "specter",
                "specter.oidc.client-secret", "a-secret",
                "specter.oidc.redirect-uri", "http://127.0.0.1:8080/api/v1/session/oidc/callback");
        try (SpecterProcess specter = SpecterProcess.ready(directory, nobody)) {
            specter.api().get("/session/oidc").is(503);
            specter.api().get("/me").is(200);
            assertThat(specter.log())
                    .contains("http://127.0.0.1:1/realms/staff/.well-known/openid-configuration gives no answer")
                    .doesNotContain("a-secret");
        }
    }
}
