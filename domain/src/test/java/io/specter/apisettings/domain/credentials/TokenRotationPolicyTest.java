package io.specter.apisettings.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRotationPolicyTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

    private static TokenRotationPolicy policy(String maxAge, String warnBefore, OnOverdue onOverdue) {
        return new TokenRotationPolicy(
                Optional.of(Duration.parse(maxAge)), Overlap.NONE, Duration.parse(warnBefore), onOverdue);
    }

    @ParameterizedTest
    @CsvSource({
        "P0D, FRESH",
        "P75DT23H59M59.999999S, FRESH",
        "P76D, DUE_SOON",
        "P89DT23H59M59.999999S, DUE_SOON",
        "P90D, OVERDUE",
        "P400D, OVERDUE"
    })
    void aCredentialIsFreshThenDueSoonThenOverdue(String age, RotationState state) {
        assertThat(policy("P90D", "P14D", OnOverdue.WARN).rotation(ISSUED, ISSUED.plus(Duration.parse(age))))
                .isEqualTo(state);
    }

    @Test
    void aCredentialWithoutMaxAgeIsAlwaysFresh() {
        TokenRotationPolicy never =
                new TokenRotationPolicy(Optional.empty(), Overlap.NONE, Duration.ofDays(14), OnOverdue.EXPIRE);

        assertThat(never.dueAt(ISSUED)).isEmpty();
        assertThat(never.expiresAt(ISSUED)).isEmpty();
        assertThat(never.rotation(ISSUED, Instant.MAX)).isEqualTo(RotationState.FRESH);
    }

    @Test
    void itExpiresWhenDueJustWhereThePolicySaysSo() {
        assertThat(policy("P90D", "P14D", OnOverdue.WARN).expiresAt(ISSUED)).isEmpty();
        assertThat(policy("P90D", "P14D", OnOverdue.EXPIRE).expiresAt(ISSUED))
                .contains(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59M59S", "P3650DT1S", "-P1D", "PT1H0.5S", "P146000D"})
    void aMaxAgeOutOfBoundsIsRefused(String maxAge) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(maxAge, "PT0S", OnOverdue.WARN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P90DT1S", "PT0.5S"})
    void aWarningOutOfBoundsIsRefused(String warnBefore) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy("P90D", warnBefore, OnOverdue.WARN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P30DT1S", "PT0.000001S", "P146000D"})
    void anOverlapOutOfBoundsIsRefused(String overlap) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Overlap(Duration.parse(overlap)));
    }

    @Test
    void boundsThemselvesAreGood() {
        assertThat(policy("PT1H", "PT1H", OnOverdue.WARN).maxAge()).contains(Duration.ofHours(1));
        assertThat(policy("P3650D", "P3650D", OnOverdue.WARN).maxAge()).contains(Duration.ofDays(3650));
        assertThat(new Overlap(Duration.ofDays(30)).length()).isEqualTo(Duration.ofDays(30));
    }
}
