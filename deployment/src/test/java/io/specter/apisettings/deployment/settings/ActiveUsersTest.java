package io.specter.apisettings.deployment.settings;

import static io.specter.apisettings.deployment.settings.SettingsFixture.assertRefused;
import static io.specter.apisettings.deployment.settings.SettingsFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.activity.ActivityWindow;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveUsersTest {

    @Test
    void theWindowCanBeSet() {
        assertThat(settings().installation().activeUsers()).isEqualTo(ActivityWindow.STANDARD);
        assertThat(settings("specter.active-users.window", "P7D").installation().activeUsers())
                .isEqualTo(new ActivityWindow(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P91D", "PT36H", "P1DT1S", "-P1D", "30", "P1M"})
    void aValueOutOfBoundsIsRefusedByItsKey(String value) {
        assertRefused("specter.active-users.window", value)
                .hasMessageStartingWith("specter.active-users.window: must be ");
    }
}
