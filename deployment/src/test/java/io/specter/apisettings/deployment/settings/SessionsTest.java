package io.specter.apisettings.deployment.settings;

import static io.specter.apisettings.deployment.settings.SettingsFixture.assertRefused;
import static io.specter.apisettings.deployment.settings.SettingsFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.access.SessionPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {

    @Test
    void bothTimeoutsCanBeSet() {
        SessionPolicy sessions = settings("specter.session.idle-timeout", "PT10M", "specter.session.max-age", "P1D")
                .installation()
                .sessions();

        assertThat(sessions).isEqualTo(new SessionPolicy(Duration.ofMinutes(10), Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "idle-timeout, PT4M59S",
        "idle-timeout, P2D",
        "idle-timeout, 30",
        "max-age, PT1M",
        "max-age, P31D",
        "max-age, never",
    })
    void aValueOutOfBoundsIsRefusedByItsKey(String name, String value) {
        assertRefused("specter.session." + name, value)
                .hasMessageStartingWith("specter.session." + name + ": must be ");
    }
}
