package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

    @TempDir
    Path directory;

    @Test
    void itStartsAgainAfterItWasKilledAndAfterItWasStopped() {
        SpecterProcess first = SpecterProcess.ready(directory, Map.of());
        first.kill();
        SpecterProcess second = first.again();
        second.stop();
        try (SpecterProcess third = second.again()) {
            assertThat(RawHttp.get(third.port(), "/health")).startsWith("HTTP/1.1 200 ");
        }
        assertThat(second.exitCode()).isEqualTo(143);
        assertThat(second.log()).doesNotContain("Exception", "SEVERE");
    }
}
