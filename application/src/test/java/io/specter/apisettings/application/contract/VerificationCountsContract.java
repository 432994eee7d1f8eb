package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.application.port.out.VerificationCounts.Hourly;
import io.specter.apisettings.application.port.out.VerificationCounts.Outcome;
import io.specter.apisettings.application.port.out.VerificationCounts.Slot;
import io.specter.apisettings.application.port.out.VerificationCounts.Uses;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.verification.RejectionReason;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link VerificationCounts} does. */
public abstract class VerificationCountsContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant HOUR = TimeStep.HOUR.startOf(NOW);
    private static final Instant NEXT = HOUR.plus(Duration.ofHours(1));
    private static final Optional<RejectionReason> ACCEPTED = Optional.empty();
    private static final Optional<RejectionReason> RETIRED = Optional.of(RejectionReason.RETIRED);

    private static final int NODES = 8;

    /** As long as those of a busy piece; each node goes through them in this order. */
    private static final List<CredentialId> MANY =
            Stream.generate(() -> CredentialId.random(RANDOM)).limit(50).toList();

    private final App app = TestApps.named("Checkout");
    private final CredentialId nobodys = CredentialId.random(RANDOM);

    private VerificationCounts counts() {
        return opened().verificationCounts();
    }

    private static <K, V> Map<K, V> many(Function<CredentialId, K> key, V value) {
        Map<K, V> many = new LinkedHashMap<>();
        MANY.forEach(credential -> many.put(key.apply(credential), value));
        return many;
    }

    /** As on as many nodes, each in a transaction of its own; what each was answered. */
    private List<Object> onManyNodes(Supplier<?> act) {
        return Race.run(NODES, () -> inTransaction(act));
    }

    /** The same, tried again by those who were not the first. */
    private List<Object> untilItIsKept(Runnable adding) {
        return Race.run(NODES, () -> {
            try {
                inTransaction(adding);
            } catch (StaleRevision anotherWasFirst) {
                inTransaction(adding);
            }
            return true;
        });
    }

    /** A token of a new environment. */
    private CredentialId tokenOf(EnvironmentName name) {
        Environment issued =
                TestCredentials.issue(TestApps.environment(app, name), CredentialKind.AUTH_TOKEN, HOUR.minusSeconds(1));
        inTransaction(() -> {
            if (opened().apps().find(app.id()).isEmpty()) {
                opened().apps().save(app);
            }
            opened().environments().save(issued);
        });
        return TestCredentials.newest(issued, CredentialKind.AUTH_TOKEN).id();
    }

    private void remove(EnvironmentName name) {
        inTransaction(() -> opened().environments()
                .remove(opened().environments().find(app.id(), name).orElseThrow()));
    }

    @Nested
    class Outcomes {

        private void add(CredentialId token, Instant hour, Optional<RejectionReason> rejection, long calls) {
            inTransaction(() -> counts().addOutcomes(Map.of(new Outcome(token, hour, rejection), calls)));
        }

        private List<Hourly> hourly(EnvironmentName name, Instant from, Instant to) {
            return counts().hourly(app.id(), name, from, to);
        }

        private List<Hourly> staging() {
            return hourly(TestApps.STAGING, HOUR, NEXT.plusSeconds(3600));
        }

        @Test
        void thatAreToldTwiceAddUp() {
            CredentialId token = tokenOf(TestApps.STAGING);
            add(token, HOUR, ACCEPTED, 3);
            inTransaction(() -> counts().addOutcomes(
                            Map.of(new Outcome(token, HOUR, ACCEPTED), 4L, new Outcome(token, HOUR, RETIRED), 2L)));

            assertThat(staging())
                    .containsExactlyInAnyOrder(new Hourly(HOUR, ACCEPTED, 7), new Hourly(HOUR, RETIRED, 2));
        }

        @Test
        void areToldOfTheHoursAndThePlaceAskedForAlone() {
            CredentialId token = tokenOf(TestApps.STAGING);
            CredentialId other = tokenOf(EnvironmentName.DEVELOPMENT);
            add(token, HOUR, ACCEPTED, 1);
            add(token, NEXT, ACCEPTED, 2);
            add(other, NEXT, RETIRED, 5);

            assertThat(hourly(TestApps.STAGING, HOUR, NEXT)).containsExactly(new Hourly(HOUR, ACCEPTED, 1));
            assertThat(hourly(TestApps.STAGING, NEXT, NEXT.plusSeconds(3600)))
                    .containsExactly(new Hourly(NEXT, ACCEPTED, 2));
            assertThat(hourly(EnvironmentName.PRODUCTION, HOUR, NEXT)).isEmpty();
        }

        @Test
        void ofAnEnvironmentThatWasRemovedAreNotThoseOfItsSuccessor() {
            CredentialId token = tokenOf(TestApps.STAGING);
            add(token, HOUR, ACCEPTED, 1);
            remove(TestApps.STAGING);
            CredentialId next = tokenOf(TestApps.STAGING);
            add(token, HOUR, ACCEPTED, 1);
            assertThat(staging()).isEmpty();

            add(next, HOUR, ACCEPTED, 5);

            assertThat(staging()).extracting(Hourly::calls).containsExactly(5L);
        }

        @Test
        void ofManyNodesAtOnceAreAllKept() {
            CredentialId token = tokenOf(TestApps.STAGING);

            List<Object> outcomes =
                    untilItIsKept(() -> counts().addOutcomes(Map.of(new Outcome(token, HOUR, ACCEPTED), 3L)));

            assertThat(outcomes).containsOnly(true);
            assertThat(staging()).containsExactly(new Hourly(HOUR, ACCEPTED, 24));
        }

        @Test
        void thatManyNodesCountForTheFirstTimeLeaveNoneWithoutAnAnswer() {
            Map<Outcome, Long> many = many(token -> new Outcome(token, HOUR, ACCEPTED), 3L);

            assertThat(untilItIsKept(() -> counts().addOutcomes(many))).containsOnly(true);
        }

        @Test
        void thatAreRolledBackAreNotKept() {
            CredentialId token = tokenOf(TestApps.STAGING);

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> inTransaction(() -> {
                        counts().addOutcomes(Map.of(new Outcome(token, HOUR, ACCEPTED), 1L));
                        throw new IllegalStateException("on purpose");
                    }));

            assertThat(staging()).isEmpty();
        }

        @Test
        void thatAreOldAreForgottenHourByHourAndNoOthers() {
            CredentialId token = tokenOf(TestApps.STAGING);
            add(token, HOUR.minusSeconds(3600), ACCEPTED, 1);
            add(token, HOUR, ACCEPTED, 1);
            add(token, HOUR, RETIRED, 1);
            add(token, NEXT, ACCEPTED, 2);

            assertThat(removed()).isEqualTo(1);
            assertThat(removed()).isEqualTo(2);
            assertThat(removed()).isZero();
            assertThat(staging()).containsExactly(new Hourly(NEXT, ACCEPTED, 2));
        }

        private int removed() {
            return inTransaction(() -> counts().removeOldestHour(NEXT));
        }

        @Test
        void thatManyNodesForgetAtOnceLeaveNoneWithoutAnAnswer() {
            inTransaction(() -> counts().addOutcomes(many(token -> new Outcome(token, HOUR, ACCEPTED), 1L)));

            List<Object> removed = onManyNodes(() -> counts().removeOldestHour(NEXT));

            assertThat(removed).containsOnly(0, MANY.size()).containsOnlyOnce(MANY.size());
        }
    }

    @Nested
    class UsesOfCredentials {

        private static final Instant SLOT = HOUR;
        private static final Instant LATER = HOUR.plusSeconds(300);

        private final CredentialId token = CredentialId.random(RANDOM);

        private void use(CredentialId credential, Instant start, long calls, Instant lastAt) {
            inTransaction(() -> counts().addUses(Map.of(new Slot(credential, start), new Uses(calls, lastAt))));
        }

        @Test
        void addUpFromASlotOnAndOverCredentials() {
            CredentialId key = CredentialId.random(RANDOM);
            use(token, SLOT, 1, SLOT);
            use(token, LATER, 2, LATER);
            use(token, LATER, 3, LATER);
            use(key, LATER, 10, LATER);

            assertThat(counts().usesSince(List.of(token), SLOT)).isEqualTo(6);
            assertThat(counts().usesSince(List.of(token), LATER)).isEqualTo(5);
            assertThat(counts().usesSince(List.of(token, key), SLOT)).isEqualTo(16);
            assertThat(counts().usesSince(List.of(nobodys), SLOT)).isZero();
        }

        @Test
        void leaveTheLatestWhoeverTellsItFirst() {
            use(token, LATER, 1, LATER.plusNanos(1000));
            use(token, SLOT, 1, SLOT);
            assertThat(counts().lastUsed(List.of(token))).isEqualTo(Map.of(token, LATER.plusNanos(1000)));

            use(token, LATER, 1, LATER.plusSeconds(60));

            assertThat(counts().lastUsed(List.of(token, nobodys))).isEqualTo(Map.of(token, LATER.plusSeconds(60)));
            assertThat(counts().lastUsed(List.of())).isEmpty();
        }

        @Test
        void inSeveralSlotsCanBeToldAtOnce() {
            Map<Slot, Uses> uses = new LinkedHashMap<>();
            uses.put(new Slot(token, LATER), new Uses(2, LATER));
            uses.put(new Slot(token, SLOT), new Uses(1, SLOT));

            inTransaction(() -> counts().addUses(uses));

            assertThat(counts().usesSince(List.of(token), SLOT)).isEqualTo(3);
            assertThat(counts().lastUsed(List.of(token))).isEqualTo(Map.of(token, LATER));
        }

        @Test
        void thatManyNodesCountForTheFirstTimeAreAllKept() {
            Map<Slot, Uses> many = many(credential -> new Slot(credential, SLOT), new Uses(3, SLOT));

            assertThat(untilItIsKept(() -> counts().addUses(many))).containsOnly(true);

            assertThat(counts().usesSince(MANY, SLOT)).isEqualTo(3L * NODES * MANY.size());
            assertThat(counts().lastUsed(MANY)).hasSameSizeAs(MANY);
        }

        @Test
        void thatAreOldAreForgottenButNotTheLatest() {
            CredentialId kept = tokenOf(TestApps.STAGING);
            use(kept, SLOT, 1, SLOT);
            use(kept, LATER, 2, SLOT);

            assertThat(removedSlots(LATER)).isEqualTo(1);
            assertThat(counts().usesSince(List.of(kept), SLOT)).isEqualTo(2);
            assertThat(removedSlots(LATER.plusSeconds(300))).isEqualTo(1);
            assertThat(counts().lastUsed(List.of(kept))).isEqualTo(Map.of(kept, SLOT));
        }

        private int removedSlots(Instant then) {
            return inTransaction(() -> counts().removeOldestSlot(then));
        }

        @Test
        void ofCredentialsThatAreGoneLeaveNothing() {
            CredentialId gone = tokenOf(TestApps.STAGING);
            CredentialId kept = tokenOf(EnvironmentName.DEVELOPMENT);
            use(gone, SLOT, 1, SLOT);
            use(kept, SLOT, 1, SLOT);
            inTransaction(() -> counts().removeLastUsesOfNone());
            assertThat(counts().lastUsed(List.of(gone, kept))).hasSize(2);
            remove(TestApps.STAGING);

            inTransaction(() -> counts().removeLastUsesOfNone());

            assertThat(counts().lastUsed(List.of(gone, kept))).isEqualTo(Map.of(kept, SLOT));
        }

        @Test
        void thatManyNodesForgetAtOnceLeaveNoneWithoutAnAnswer() {
            inTransaction(() -> counts().addUses(many(credential -> new Slot(credential, SLOT), new Uses(1, SLOT))));

            List<Object> removed = onManyNodes(() -> {
                counts().removeLastUsesOfNone();
                return counts().removeOldestSlot(LATER);
            });

            assertThat(removed).containsOnly(0, MANY.size()).containsOnlyOnce(MANY.size());
            assertThat(counts().lastUsed(MANY)).isEmpty();
        }
    }
}
