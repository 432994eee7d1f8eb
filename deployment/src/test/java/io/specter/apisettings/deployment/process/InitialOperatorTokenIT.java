package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Api;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialOperatorTokenIT {

    private static final String GIVEN = "given-by-the-operator-0123456789-abcdef";
    private static final String ANOTHER = "given-at-a-later-start-0123456789-abcdef";

    @TempDir
    Path directory;

    @Test
    void aGivenOneIsGoodFromTheFirstStartOnAndALaterOneReplacesNothing() {
        try (SpecterProcess first = start(GIVEN)) {
            new Api(first.uri(), GIVEN).app("Webshop");
            assertThat(first.log()).doesNotContain(GIVEN, "initial-operator-token");
        }
        try (SpecterProcess second = start(ANOTHER)) {
            assertThat(new Api(second.uri(), GIVEN).all("/apps")).hasSize(1);
            new Api(second.uri(), ANOTHER).get("/apps").isProblem(401, "unauthenticated");
            assertThat(second.log()).doesNotContain(GIVEN, ANOTHER);
        }
        assertThat(directory.resolve("initial-operator-token")).doesNotExist();
        assertThat(StoredText.in(directory)).contains("Webshop").doesNotContain(GIVEN, ANOTHER);
    }

    private SpecterProcess start(String token) {
        return SpecterProcess.ready(directory, Map.of("SPECTER_INITIAL_OPERATOR_TOKEN", token));
    }
}
