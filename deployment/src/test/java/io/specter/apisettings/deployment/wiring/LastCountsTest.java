package io.specter.apisettings.deployment.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.StaleRevision;
import org.junit.jupiter.api.Test;

class LastCountsTest {

    @Test
    void whateverFailsKeepsNothingElseFromBeingWritten() {
        assertThatCode(() -> {
                    LastCounts.write(() -> {
                        throw new Unavailable("away");
                    });
                    LastCounts.write(() -> {
                        throw new StaleRevision();
                    });
                })
                .doesNotThrowAnyException();
    }
}
