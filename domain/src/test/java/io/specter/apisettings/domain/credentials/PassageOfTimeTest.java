package io.specter.apisettings.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.credentials.Occurrence.What;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What time brings to credentials, and how it is recorded. */
class PassageOfTimeTest {

    private static final Actor ALICE = new Actor("op_1", "alice");
    private static final Duration DAY = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private final Instant start = clock.instant();
    private TokenRotationPolicy policy = policy(Optional.of(Duration.ofDays(10)), 2, OnOverdue.WARN);
    private Credentials credentials = Credentials.NONE;

    private static TokenRotationPolicy policy(Optional<Duration> maxAge, int warnDays, OnOverdue onOverdue) {
        return new TokenRotationPolicy(maxAge, new Overlap(DAY), Duration.ofDays(warnDays), onOverdue);
    }

    private CredentialId issue(CredentialKind kind) {
        CredentialLabel label =
                new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random));
        Material material = kind == CredentialKind.AUTH_TOKEN
                ? CredentialFormat.generate(label, random).digest()
                : SealedSecret.of(new byte[] {1, 2, 3});
        credentials = credentials.regenerate(
                label, material, policy, new Regeneration(Optional.empty(), false, Act.by(ALICE, clock.instant())));
        return label.id();
    }

    private Credential credential(CredentialId id) {
        return credentials.find(id).orElseThrow();
    }

    /** What came to pass until now, recorded. */
    private List<What> brought() {
        List<What> found = credentials.occurrences(policy, clock.instant()).stream()
                .map(Occurrence::what)
                .toList();
        credentials = credentials.settle(policy, clock.instant());
        return found;
    }

    private List<What> after(Duration duration) {
        clock.move(duration);
        return brought();
    }

    @Nested
    class TheDueDate {

        @Test
        void isToldOnceWhenItComesNearAndOnceWhenItIsPast() {
            issue(CredentialKind.AUTH_TOKEN);

            assertThat(after(Duration.ofDays(8).minusNanos(1000))).isEmpty();
            assertThat(after(Duration.ofNanos(1000))).containsExactly(What.DUE_SOON);
            assertThat(brought()).isEmpty();
            assertThat(after(Duration.ofDays(2).minusNanos(1000))).isEmpty();
            assertThat(after(Duration.ofNanos(1000))).containsExactly(What.OVERDUE);
            assertThat(after(Duration.ofDays(300))).isEmpty();
        }

        @Test
        void isToldInBothStepsWhenNobodyLookedMeanwhile() {
            issue(CredentialKind.AUTH_TOKEN);

            assertThat(after(Duration.ofDays(11))).containsExactly(What.DUE_SOON, What.OVERDUE);
        }

        @Test
        void comesWithoutAWarningWhereNoneIsWanted() {
            policy = policy(Optional.of(Duration.ofDays(10)), 0, OnOverdue.WARN);
            issue(CredentialKind.AUTH_TOKEN);

            assertThat(after(Duration.ofDays(10))).containsExactly(What.OVERDUE);
        }

        @Test
        void neverComesWithoutAMaximalAge() {
            policy = policy(Optional.empty(), 2, OnOverdue.EXPIRE);
            CredentialId id = issue(CredentialKind.AUTH_TOKEN);

            assertThat(after(Duration.ofDays(3650))).isEmpty();
            assertThat(credential(id).nextOccurrence(policy)).isEmpty();
            assertThat(credential(id).deadline(policy)).isEmpty();
        }

        @Test
        void isToldAgainWhenAnotherPolicyMovesIt() {
            issue(CredentialKind.AUTH_TOKEN);
            assertThat(after(Duration.ofDays(9))).containsExactly(What.DUE_SOON);
            TokenRotationPolicy longer = policy(Optional.of(Duration.ofDays(20)), 2, OnOverdue.WARN);

            credentials = credentials.replan(policy, longer);
            policy = longer;

            assertThat(brought()).isEmpty();
            assertThat(after(Duration.ofDays(9))).containsExactly(What.DUE_SOON);
        }

        @Test
        void isNotToldAgainWhenAnotherPolicyLeavesItWhereItWas() {
            issue(CredentialKind.AUTH_TOKEN);
            assertThat(after(Duration.ofDays(9))).containsExactly(What.DUE_SOON);

            TokenRotationPolicy earlierWarning =
                    new TokenRotationPolicy(policy.maxAge(), Overlap.NONE, Duration.ofDays(5), policy.onOverdue());

            credentials = credentials.replan(policy, earlierWarning);
            policy = earlierWarning;

            assertThat(brought()).isEmpty();
            assertThat(after(Duration.ofDays(1))).containsExactly(What.OVERDUE);
        }

        /** A node whose clock is behind comes by. */
        @Test
        void isNotToldAgainWhenAnEarlierTimeIsRecordedLater() {
            issue(CredentialKind.AUTH_TOKEN);
            assertThat(after(Duration.ofDays(8))).containsExactly(What.DUE_SOON);

            credentials = credentials.settle(policy, clock.instant().minusSeconds(1));

            assertThat(brought()).isEmpty();
        }

        @Test
        void isNoMatterOnceTheCredentialWasReplaced() {
            issue(CredentialKind.AUTH_TOKEN);
            clock.move(Duration.ofDays(8).minusHours(1));
            issue(CredentialKind.AUTH_TOKEN);

            assertThat(after(Duration.ofHours(2))).isEmpty();
        }
    }

    @Nested
    class AnEnd {

        @Test
        void ofAnOverlapIsToldOnceAndRecordedAtItsExactTime() {
            CredentialId old = issue(CredentialKind.SECRET_KEY);
            issue(CredentialKind.SECRET_KEY);

            assertThat(after(DAY.plusHours(5))).containsExactly(What.OVERLAP_ENDED);
            assertThat(brought()).isEmpty();
            assertThat(credential(old).ending())
                    .contains(new Ending(CredentialStatus.RETIRED, start.plus(DAY), "clock", Optional.empty()));
            assertThat(credential(old).material()).isEqualTo(Material.Destroyed.DESTROYED);
        }

        @Test
        void byExpiryIsToldOnceAndNoDueDateWithIt() {
            policy = policy(Optional.of(Duration.ofDays(10)), 2, OnOverdue.EXPIRE);
            CredentialId id = issue(CredentialKind.AUTH_TOKEN);

            assertThat(after(Duration.ofDays(12))).containsExactly(What.EXPIRED);
            assertThat(brought()).isEmpty();
            assertThat(credential(id).ending().map(Ending::at)).contains(start.plus(Duration.ofDays(10)));
        }

        @Test
        void isKnownBeforeItIsRecorded() {
            CredentialId old = issue(CredentialKind.AUTH_TOKEN);
            issue(CredentialKind.AUTH_TOKEN);

            assertThat(credential(old).endingBy(clock.instant())).isEmpty();
            clock.move(DAY);
            assertThat(credential(old).ending()).isEmpty();
            assertThat(credential(old).endingBy(clock.instant()))
                    .contains(new Ending(CredentialStatus.RETIRED, start.plus(DAY), "clock", Optional.empty()));
        }

        @Test
        void byAnOperatorTellsWhy() {
            CredentialId id = issue(CredentialKind.AUTH_TOKEN);
            Optional<Reason> why = Optional.of(new Reason("leaked"));

            credentials = credentials.revoke(id, new Act(ALICE, clock.instant(), why));

            assertThat(credential(id).ending())
                    .contains(new Ending(CredentialStatus.REVOKED, clock.instant(), "alice", why));
        }

        @Test
        void isNotBroughtByTimeOnceAnOperatorHasEndedIt() {
            CredentialId id = issue(CredentialKind.AUTH_TOKEN);
            credentials = credentials.revoke(id, Act.by(ALICE, clock.instant()));

            assertThat(after(Duration.ofDays(400))).isEmpty();
            assertThat(credential(id).nextOccurrence(policy)).isEmpty();
            assertThat(credential(id).deadline(policy)).isEmpty();
        }
    }

    @Nested
    class EndingAnOverlap {

        @Test
        void retiresTheOldOneNowAndLeavesTheNewOneInForce() {
            CredentialId old = issue(CredentialKind.SECRET_KEY);
            CredentialId young = issue(CredentialKind.SECRET_KEY);
            clock.move(Duration.ofHours(1));

            credentials = credentials.endOverlap(old, Act.by(ALICE, clock.instant()));

            assertThat(credential(old).status(clock.instant())).isEqualTo(CredentialStatus.RETIRED);
            assertThat(credential(old).retiresAt()).contains(clock.instant());
            assertThat(credential(old).material()).isEqualTo(Material.Destroyed.DESTROYED);
            assertThat(credential(young).status(clock.instant())).isEqualTo(CredentialStatus.ACTIVE);
        }

        @Test
        void isRefusedWhereNoneRuns() {
            CredentialId old = issue(CredentialKind.AUTH_TOKEN);
            CredentialId young = issue(CredentialKind.AUTH_TOKEN);
            clock.move(DAY);

            for (CredentialId id : List.of(old, young, CredentialId.random(random))) {
                assertThatExceptionOfType(NotRetiring.class)
                        .isThrownBy(() -> credentials.endOverlap(id, Act.by(ALICE, clock.instant())));
            }
        }
    }

    @Nested
    class TheNextThing {

        @Test
        void isTheWarningThenTheDueDateThenNothing() {
            CredentialId id = issue(CredentialKind.AUTH_TOKEN);

            assertThat(credential(id).nextOccurrence(policy)).contains(start.plus(Duration.ofDays(8)));
            after(Duration.ofDays(8));
            assertThat(credential(id).nextOccurrence(policy)).contains(start.plus(Duration.ofDays(10)));
            after(Duration.ofDays(2));
            assertThat(credential(id).nextOccurrence(policy)).isEmpty();
            assertThat(credential(id).deadline(policy)).contains(start.plus(Duration.ofDays(10)));
        }

        @Test
        void isTheEndOfTheOverlapOnceItWasReplaced() {
            CredentialId old = issue(CredentialKind.AUTH_TOKEN);
            issue(CredentialKind.AUTH_TOKEN);

            assertThat(credential(old).nextOccurrence(policy)).contains(start.plus(DAY));
            assertThat(credential(old).deadline(policy)).contains(start.plus(DAY));
        }

        /** The policy has been made longer, but what was issued expires as it was told then. */
        @Test
        void isTheExpiryWhenThatComesBeforeTheDueDate() {
            policy = policy(Optional.of(Duration.ofDays(10)), 2, OnOverdue.EXPIRE);
            CredentialId id = issue(CredentialKind.AUTH_TOKEN);
            TokenRotationPolicy longer = policy(Optional.of(Duration.ofDays(50)), 2, OnOverdue.WARN);

            assertThat(credential(id).nextOccurrence(longer)).contains(start.plus(Duration.ofDays(10)));
            assertThat(credential(id).deadline(longer)).contains(start.plus(Duration.ofDays(10)));
        }
    }

    @Test
    void reinstatingATokenLeavesTheSecretKeysAlone() {
        issue(CredentialKind.SECRET_KEY);
        CredentialId key = issue(CredentialKind.SECRET_KEY);
        CredentialId old = issue(CredentialKind.AUTH_TOKEN);
        CredentialId young = issue(CredentialKind.AUTH_TOKEN);

        credentials = credentials.reinstate(old, Act.by(ALICE, clock.instant()));

        assertThat(credential(key).status(clock.instant())).isEqualTo(CredentialStatus.ACTIVE);
        assertThat(credential(old).status(clock.instant())).isEqualTo(CredentialStatus.ACTIVE);
        assertThat(credential(young).status(clock.instant())).isEqualTo(CredentialStatus.REVOKED);
        assertThat(credentials.all())
                .filteredOn(one -> one.status(clock.instant()) == CredentialStatus.RETIRING)
                .hasSize(1);
    }

    /** The newer one was made under a policy that let it expire while the overlap of the old one still ran. */
    @Test
    void reinstatingRecordsAnExpiryOfTheNewerOneAsWhatItWas() {
        CredentialId old = issue(CredentialKind.AUTH_TOKEN);
        policy = new TokenRotationPolicy(
                Optional.of(Duration.ofHours(1)), new Overlap(DAY), Duration.ZERO, OnOverdue.EXPIRE);
        CredentialId young = issue(CredentialKind.AUTH_TOKEN);
        clock.move(Duration.ofHours(2));

        credentials = credentials.reinstate(old, Act.by(ALICE, clock.instant()));

        assertThat(credential(old).status(clock.instant())).isEqualTo(CredentialStatus.ACTIVE);
        assertThat(credential(young).ending())
                .contains(new Ending(
                        CredentialStatus.EXPIRED, start.plus(Duration.ofHours(1)), "clock", Optional.empty()));
    }
}
