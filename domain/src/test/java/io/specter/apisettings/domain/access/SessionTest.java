package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final MovingClock clock = new MovingClock();
    private final PlainSecret value = Session.value(new SecureRandom());
    private final Session session =
            Session.open(value, OperatorId.random(new SecureRandom()), SessionPolicy.STANDARD, clock.instant());

    @Test
    void itsValueHas256RandomBits() {
        assertThat(value.reveal()).matches("[0-9A-Za-z]{43}");
        assertThat(session.digest()).isEqualTo(value.digest());
        assertThat(session.toString()).doesNotContain(value.reveal());
    }

    @Test
    void itEndsWhenItIsIdle() {
        clock.move(Duration.ofMinutes(30).minusNanos(1000));
        assertThat(session.isOpen(clock.instant())).isTrue();

        clock.move(Duration.ofNanos(1000));
        assertThat(session.isOpen(clock.instant())).isFalse();
    }

    @Test
    void whoeverUsesItKeepsItOpenUntilItsMaximalAge() {
        Session used = session;
        for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
            assertThat(used.isOpen(clock.instant())).isTrue();
            used = used.seen(clock.instant());
            clock.move(Duration.ofMinutes(20));
        }

        assertThat(used.isOpen(clock.instant())).isFalse();
        assertThat(used.endsAt()).isEqualTo(session.expiresAt()).isEqualTo(clock.instant());
    }

    @Test
    void aUseIsWrittenDownOnceAMinute() {
        clock.move(Duration.ofSeconds(59));
        assertThat(session.isNews(clock.instant())).isFalse();

        clock.move(Duration.ofSeconds(1));
        assertThat(session.isNews(clock.instant())).isTrue();
    }

    @Test
    void openedWithATokenItOutlivesItNot() {
        assertThat(session.with(token(Optional.empty())).expiresAt()).isEqualTo(session.expiresAt());
        assertThat(session.with(token(Optional.of(Duration.ofDays(1)))).expiresAt())
                .isEqualTo(session.expiresAt());
        assertThat(session.with(token(Optional.of(Duration.ofHours(1)))).expiresAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    private OperatorToken token(Optional<Duration> lifetime) {
        Instant now = clock.instant();
        return new OperatorToken(
                CredentialId.random(new SecureRandom()),
                session.operator(),
                new TokenName("laptop"),
                PlainSecret.of("token").digest(),
                now,
                lifetime.map(now::plus),
                Optional.empty());
    }

    @Test
    void timeoutsHaveBounds() {
        Duration day = Duration.ofDays(1);
        SessionPolicy longest = new SessionPolicy(day, Duration.ofDays(30));

        assertThat(longest.idleTimeout()).isEqualTo(day);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionPolicy(Duration.ofMinutes(4), Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionPolicy(day, Duration.ofDays(31)));
    }
}
