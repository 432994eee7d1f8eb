package io.specter.apisettings.deployment.settings;

import static io.specter.apisettings.deployment.settings.SettingsFixture.assertRefused;
import static io.specter.apisettings.deployment.settings.SettingsFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

    @Test
    void everyPartCanBeSet() {
        TokenRotationPolicy policy = settings(
                        "specter.rotation.max-age", "P30D",
                        "specter.rotation.overlap", "PT0S",
                        "specter.rotation.warn-before", "P3D",
                        "specter.rotation.on-overdue", "expire")
                .installation()
                .rotation();

        assertThat(policy.maxAge()).contains(Duration.ofDays(30));
        assertThat(policy.overlap().length()).isZero();
        assertThat(policy.warnBefore()).isEqualTo(Duration.ofDays(3));
        assertThat(policy.onOverdue()).isEqualTo(OnOverdue.EXPIRE);
    }

    @Test
    void neverIsAnAge() {
        assertThat(settings("specter.rotation.max-age", "never")
                        .installation()
                        .rotation()
                        .maxAge())
                .isEmpty();
    }

    @Test
    void aShortAgeShortensTheDefaultWarning() {
        assertThat(settings("specter.rotation.max-age", "P1D")
                        .installation()
                        .rotation()
                        .warnBefore())
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "max-age, PT59M",
        "max-age, P3651D",
        "max-age, P1Y",
        "max-age, 90",
        "max-age, P999999999999D",
        "overlap, P31D",
        "overlap, -PT1S",
        "overlap, never",
        "warn-before, P91D",
        "warn-before, -P1D",
        "on-overdue, EXPIRE",
    })
    void aValueOutOfBoundsIsRefusedByItsKey(String name, String value) {
        assertRefused("specter.rotation." + name, value).hasMessageStartingWith("specter.rotation." + name + ": must ");
    }
}
