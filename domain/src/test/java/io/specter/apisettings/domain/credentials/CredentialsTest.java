package io.specter.apisettings.domain.credentials;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Actor ALICE = new Actor("op_1", "alice");
    private static final TokenRotationPolicy EXPIRING = new TokenRotationPolicy(
            Optional.of(Duration.ofDays(10)), new Overlap(Duration.ofDays(1)), Duration.ofDays(2), OnOverdue.EXPIRE);

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private TokenRotationPolicy policy = TokenRotationPolicy.STANDARD;
    private Credentials credentials = Credentials.NONE;

    private CredentialId regenerate(CredentialKind kind, Optional<Duration> overlap, boolean endOverlap) {
        CredentialLabel label =
                new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random));
        PlainSecret plain = CredentialFormat.generate(label, random);
        Material material = kind == AUTH_TOKEN ? plain.digest() : SealedSecret.of(new byte[] {1, 2, 3});
        credentials = credentials.regenerate(
                label,
                material,
                policy,
                new Regeneration(overlap.map(Overlap::new), endOverlap, Act.by(ALICE, clock.instant())));
        return label.id();
    }

    private CredentialId regenerate() {
        return regenerate(AUTH_TOKEN, Optional.empty(), false);
    }

    private Credential credential(CredentialId id) {
        return credentials.find(id).orElseThrow();
    }

    private CredentialStatus status(CredentialId id) {
        return credential(id).status(clock.instant());
    }

    @Nested
    class Regenerating {

        @Test
        void theFirstOneIsActive() {
            CredentialId first = regenerate();

            assertThat(status(first)).isEqualTo(CredentialStatus.ACTIVE);
            assertThat(credential(first).issuedAt()).isEqualTo(clock.instant());
            assertThat(credential(first).issuedBy()).isEqualTo("alice");
        }

        @Test
        void keepsThePreviousOneUntilTheOverlapEnds() {
            CredentialId first = regenerate();
            CredentialId second = regenerate(AUTH_TOKEN, Optional.of(Duration.ofHours(2)), false);

            clock.move(Duration.ofHours(2).minusNanos(1000));
            assertThat(status(first)).isEqualTo(CredentialStatus.RETIRING);
            clock.move(Duration.ofNanos(1000));
            assertThat(status(first)).isEqualTo(CredentialStatus.RETIRED);
            assertThat(status(second)).isEqualTo(CredentialStatus.ACTIVE);
        }

        @Test
        void takesTheOverlapOfThePolicyWhenNoneIsGiven() {
            CredentialId first = regenerate();
            regenerate();

            assertThat(credential(first).retiresAt())
                    .contains(clock.instant().plus(policy.overlap().length()));
        }

        @Test
        void withoutOverlapEndsThePreviousOneAtOnce() {
            CredentialId first = regenerate();
            regenerate(AUTH_TOKEN, Optional.of(Duration.ZERO), false);

            assertThat(credential(first).ending())
                    .contains(new Ending(CredentialStatus.RETIRED, clock.instant(), "alice", Optional.empty()));
        }

        @Test
        void isRefusedWhileAnOverlapRuns() {
            CredentialId first = regenerate();
            regenerate();
            Credentials before = credentials;

            assertThatExceptionOfType(RotationInProgress.class)
                    .isThrownBy(CredentialsTest.this::regenerate)
                    .satisfies(refusal -> assertThat(refusal.retiring()).isEqualTo(first))
                    .satisfies(refusal -> assertThat(refusal.retiresAt())
                            .isEqualTo(clock.instant().plus(policy.overlap().length())));
            assertThat(credentials).isEqualTo(before);
        }

        @Test
        void mayEndARunningOverlap() {
            CredentialId first = regenerate();
            CredentialId second = regenerate();
            CredentialId third = regenerate(AUTH_TOKEN, Optional.empty(), true);

            assertThat(status(first)).isEqualTo(CredentialStatus.RETIRED);
            assertThat(status(second)).isEqualTo(CredentialStatus.RETIRING);
            assertThat(status(third)).isEqualTo(CredentialStatus.ACTIVE);
        }

        @Test
        void isGoodAgainOnceTheOverlapHasEnded() {
            CredentialId first = regenerate();
            regenerate();
            clock.move(Duration.ofDays(1));
            regenerate();

            assertThat(credential(first).ending())
                    .contains(new Ending(CredentialStatus.RETIRED, clock.instant(), "clock", Optional.empty()));
        }

        @Test
        void leavesTheOtherKindAlone() {
            CredentialId token = regenerate();
            CredentialId key = regenerate(SECRET_KEY, Optional.empty(), false);
            regenerate(SECRET_KEY, Optional.of(Duration.ZERO), false);

            assertThat(status(token)).isEqualTo(CredentialStatus.ACTIVE);
            assertThat(status(key)).isEqualTo(CredentialStatus.RETIRED);
            assertThat(credential(key).material()).isEqualTo(Material.Destroyed.DESTROYED);
        }
    }

    @Nested
    class Expiring {

        @Test
        void isFixedAtIssue() {
            policy = EXPIRING;
            CredentialId first = regenerate();
            clock.move(Duration.ofDays(10).minusNanos(1000));
            assertThat(status(first)).isEqualTo(CredentialStatus.ACTIVE);

            clock.move(Duration.ofNanos(1000));

            assertThat(status(first)).isEqualTo(CredentialStatus.EXPIRED);
            assertThat(credentials.active(AUTH_TOKEN, clock.instant())).isEmpty();
        }

        @Test
        void cutsAnOverlapThatWouldOutliveIt() {
            policy = EXPIRING;
            CredentialId first = regenerate();
            Instant expiry = clock.instant().plus(Duration.ofDays(10));
            clock.move(Duration.ofDays(9));
            regenerate(AUTH_TOKEN, Optional.of(Duration.ofDays(5)), false);

            assertThat(credential(first).retiresAt()).contains(expiry);
            clock.move(Duration.ofDays(1));
            assertThat(status(first)).isEqualTo(CredentialStatus.EXPIRED);
        }

        @Test
        void leavesAnExpiredOneOutOfTheNextRotation() {
            policy = EXPIRING;
            CredentialId first = regenerate();
            clock.move(Duration.ofDays(30));
            CredentialId second = regenerate();

            assertThat(status(second)).isEqualTo(CredentialStatus.ACTIVE);
            assertThat(credential(first).ending())
                    .contains(new Ending(
                            CredentialStatus.EXPIRED,
                            clock.instant().minus(Duration.ofDays(20)),
                            "clock",
                            Optional.empty()));
        }
    }

    @Nested
    class Revoking {

        @Test
        void endsItAtOnce() {
            CredentialId first = regenerate();
            credentials = credentials.revoke(first, Act.by(ALICE, clock.instant()));

            assertThat(credential(first).ending())
                    .contains(new Ending(CredentialStatus.REVOKED, clock.instant(), "alice", Optional.empty()));
        }

        @Test
        void ofTheNewOneLetsTheRetiringOneRunOn() {
            CredentialId first = regenerate();
            CredentialId second = regenerate();
            credentials = credentials.revoke(second, Act.by(ALICE, clock.instant()));

            assertThat(status(first)).isEqualTo(CredentialStatus.RETIRING);
            assertThat(status(second)).isEqualTo(CredentialStatus.REVOKED);
        }

        @Test
        void destroysASecretKey() {
            CredentialId key = regenerate(SECRET_KEY, Optional.empty(), false);
            credentials = credentials.revoke(key, Act.by(ALICE, clock.instant()));

            assertThat(credential(key).material()).isEqualTo(Material.Destroyed.DESTROYED);
        }

        @Test
        void changesNothingForOneThatHasEndedOrIsNotThere() {
            CredentialId first = regenerate();
            regenerate();
            clock.move(Duration.ofDays(2));

            assertThat(credentials.revoke(first, Act.by(ALICE, clock.instant())))
                    .isEqualTo(credentials);
            assertThat(credentials.revoke(CredentialId.random(random), Act.by(ALICE, clock.instant())))
                    .isEqualTo(credentials);
        }
    }

    @Nested
    class Reinstating {

        @Test
        void putsTheRetiringOneInForceAndRevokesTheNewer() {
            CredentialId first = regenerate();
            CredentialId second = regenerate();
            credentials = credentials.reinstate(first, Act.by(ALICE, clock.instant()));

            assertThat(status(first)).isEqualTo(CredentialStatus.ACTIVE);
            assertThat(status(second)).isEqualTo(CredentialStatus.REVOKED);
            clock.move(Duration.ofDays(60));
            assertThat(status(first)).isEqualTo(CredentialStatus.ACTIVE);
        }

        @Test
        void worksWhenTheNewerOneWasRevokedBefore() {
            CredentialId first = regenerate();
            CredentialId second = regenerate();
            credentials = credentials.revoke(second, Act.by(ALICE, clock.instant()));
            credentials = credentials.reinstate(first, Act.by(ALICE, clock.instant()));

            assertThat(credentials.active(AUTH_TOKEN, clock.instant())).contains(credential(first));
        }

        @Test
        void doesNotLiftAnExpiry() {
            policy = EXPIRING;
            CredentialId first = regenerate();
            clock.move(Duration.ofDays(9));
            regenerate();
            credentials = credentials.reinstate(first, Act.by(ALICE, clock.instant()));
            clock.move(Duration.ofDays(1));

            assertThat(status(first)).isEqualTo(CredentialStatus.EXPIRED);
        }

        @Test
        void isRefusedForAnyOtherThanTheRetiringOne() {
            CredentialId first = regenerate();
            CredentialId second = regenerate();

            assertNotReinstatable(second);
            assertNotReinstatable(CredentialId.random(random));
            clock.move(Duration.ofDays(1));
            assertNotReinstatable(first);
        }

        private void assertNotReinstatable(CredentialId id) {
            assertThatExceptionOfType(NotReinstatable.class)
                    .isThrownBy(() -> credentials.reinstate(id, Act.by(ALICE, clock.instant())));
        }
    }

    @Test
    void theyAreTheSameOnceRestoredAndNoOthersAre() {
        regenerate();
        Credentials one = credentials;
        regenerate();

        assertThat(Credentials.restore(credentials.all()))
                .isEqualTo(credentials)
                .isNotEqualTo(one);
    }

    @Test
    void anEndedOneKeepsTheEndOfItsOverlapJustWhereThatWasItsEnd() {
        CredentialId first = regenerate();
        CredentialId second = regenerate(AUTH_TOKEN, Optional.of(Duration.ZERO), false);
        regenerate();
        credentials = credentials.revoke(second, Act.by(ALICE, clock.instant()));

        assertThat(credential(first).retiresAt()).contains(clock.instant());
        assertThat(credential(second).retiresAt()).isEmpty();
    }

    @Test
    void noneEndsInAStatusThatIsGood() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ending(CredentialStatus.RETIRING, clock.instant(), "alice", Optional.empty()));
    }

    @Test
    void anOperatorTokenIsNotAmongThem() {
        CredentialLabel label =
                new CredentialLabel(CredentialKind.OPERATOR_TOKEN, Optional.empty(), CredentialId.random(random));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> credentials.regenerate(
                        label,
                        CredentialFormat.generate(label, random).digest(),
                        policy,
                        new Regeneration(Optional.empty(), false, Act.by(ALICE, clock.instant()))));
    }

    @Test
    void twoCredentialsInOneSlotAreRefused() {
        regenerate();
        Credential one = credentials.all().get(0);
        regenerate(AUTH_TOKEN, Optional.of(Duration.ZERO), false);
        Credential other = credentials.all().get(1);

        assertThatIllegalArgumentException().isThrownBy(() -> Credentials.restore(List.of(one, other)));
    }

    @Test
    void aCredentialNeverOutlivesItsExpiry() {
        Instant now = clock.instant();
        CredentialLabel label =
                new CredentialLabel(AUTH_TOKEN, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Credential(
                        label,
                        PlainSecret.of("x").digest(),
                        now,
                        "alice",
                        Optional.of(now),
                        Optional.of(now.plusSeconds(1)),
                        RotationState.FRESH,
                        Optional.empty()));
    }
}
