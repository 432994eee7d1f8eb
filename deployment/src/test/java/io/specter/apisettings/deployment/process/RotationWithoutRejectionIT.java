package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.process.load.Probe;
import io.specter.apisettings.deployment.process.load.RotatedClient;
import io.specter.apisettings.deployment.process.load.Verifications;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client verifies its token a hundred times a second while it is rotated. */
class RotationWithoutRejectionIT {

    private static final int ROTATIONS = Boolean.getBoolean("specter.proofs") ? 50 : 2;

    private static Verifications verifications;

    @BeforeAll
    static void rotate(@TempDir Path directory) {
        try (SpecterProcess specter = SpecterProcess.ready(directory, Map.of())) {
            verifications = RotatedClient.of(specter.api(), ROTATIONS);
        }
        System.out.println("proof: " + ROTATIONS + " rotations, " + verifications);
    }

    @Test
    void theTokenInUseIsNeverRejected() {
        assertThat(verifications.inUseInTime()).isNotEmpty().allMatch(Probe::isAccepted);
    }

    @Test
    void anOldTokenIsAcceptedUntilTheAnsweredDeadline() {
        assertThat(verifications.inTime()).allMatch(Probe::isAccepted);
    }

    @Test
    void fromTheDeadlineOnItIsRetired() {
        assertThat(verifications.late()).isNotEmpty().extracting(Probe::outcome).containsOnly("retired");
        assertThat(verifications.longestAcceptance()).isZero();
    }

    @Test
    void thatIsSeenWithinASecond() {
        assertThat(verifications.firstRejections())
                .hasSize(ROTATIONS)
                .allMatch(delay -> delay.compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void itDidVerifyAboutAHundredTimesASecond() {
        assertThat(verifications.rate()).isGreaterThan(90);
    }
}
