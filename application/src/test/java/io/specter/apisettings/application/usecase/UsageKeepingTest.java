package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.application.usecase.Shop.ALICE;
import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.verification.KnownToken;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is counted is written behind the verifications, whatever becomes of the store. */
class UsageKeepingTest {

    private final Shop shop = new Shop();
    private final RegenerateCredential.Issued issued = shop.regenerate(AUTH_TOKEN, Duration.ZERO);

    private ApiSettings on(OutPorts ports) {
        return ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), shop.clock);
    }

    private void verify(ApiSettings settings) {
        assertThat(settings.verifyCredentials()
                        .verify(ALICE, new PresentedToken(issued.plain(), Optional.empty(), Optional.empty())))
                .isInstanceOf(Verification.Accepted.class);
    }

    private long accepted() {
        return shop.settings
                .browseUsage()
                .usage(
                        ALICE,
                        new BrowseUsage.Question(
                                shop.id, Shop.DEVELOPMENT, Optional.empty(), Optional.empty(), TimeStep.HOUR))
                .total()
                .accepted();
    }

    private long calls() {
        return shop.ports
                .verificationCounts()
                .usesSince(List.of(issued.credential().id()), Instant.EPOCH);
    }

    @Nested
    class AStore {

        @Test
        void thatGivesNoAnswerFailsNoVerificationAndLosesNothing() {
            Store store = new Store();
            ApiSettings settings = on(TestPorts.with(shop.ports, store));
            store.before = () -> {
                throw new Unavailable("on purpose");
            };
            verify(settings);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> settings.keepUsage().write());
            verify(settings);
            store.before = () -> {};

            settings.keepUsage().write();

            assertThat(accepted()).isEqualTo(2);
            assertThat(calls()).isEqualTo(2);
        }

        @Test
        void thatTakesItsTimeKeepsNoVerificationWaiting() {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Store store = new Store();
            ApiSettings settings = on(TestPorts.with(shop.ports, store));
            verify(settings);
            store.before = () -> {
                asked.countDown();
                await(done);
            };
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> settings.keepUsage().write());
            await(asked);

            verify(settings);

            assertThat(writing).isNotDone();
            done.countDown();
            writing.join();
            assertThat(accepted()).isEqualTo(1);
            settings.keepUsage().write();
            assertThat(accepted()).isEqualTo(2);
        }

        /** As a stop asks while a tick is writing: what is on its way would be lost with the service. */
        @Test
        void thatIsBeingWrittenToKeepsWhoeverWritesNextWaiting() throws InterruptedException {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Store store = new Store();
            ApiSettings settings = on(TestPorts.with(shop.ports, store));
            verify(settings);
            store.before = () -> {
                asked.countDown();
                await(done);
            };
            CompletableFuture<Void> tick =
                    CompletableFuture.runAsync(() -> settings.keepUsage().write());
            await(asked);
            Thread stop = new Thread(() -> settings.keepUsage().write());
            stop.start();

            try {
                assertThat(restingState(stop)).isEqualTo(Thread.State.BLOCKED);
            } finally {
                done.countDown();
                stop.join();
                tick.join();
            }
            assertThat(accepted()).isEqualTo(1);
        }

        private Thread.State restingState(Thread thread) {
            while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
                Thread.onSpinWait();
            }
            return thread.getState();
        }

        @Test
        void thatAnotherNodeWroteToFirstIsAskedAgain() {
            Store store = new Store();
            ApiSettings settings = on(TestPorts.with(shop.ports, store));
            verify(settings);
            store.before = () -> {
                store.before = () -> {};
                throw new StaleRevision();
            };

            settings.keepUsage().write();

            assertThat(accepted()).isEqualTo(1);
            assertThat(calls()).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class ACommit {

        @Test
        void thatMayHaveBeenDoneIsNotDoneAgainAndTheRestIs() {
            UnsureTransactions unsure = new UnsureTransactions(shop.ports.transactions());
            ApiSettings settings = on(TestPorts.with(shop.ports, unsure));
            verify(settings);
            unsure.failing = true;
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> settings.keepUsage().write());
            unsure.failing = false;
            assertThat(accepted()).isEqualTo(1);
            assertThat(calls()).isZero();

            settings.keepUsage().write();

            assertThat(accepted()).isEqualTo(1);
            assertThat(calls()).isEqualTo(1);
        }
    }

    @Nested
    class TheBuffer {

        private final UsageBuffer buffer = new UsageBuffer();
        private final KnownToken token = new KnownToken(shop.id, false, Shop.DEVELOPMENT, false, issued.credential());

        private void reject(int hour) {
            buffer.count(
                    token,
                    Optional.empty(),
                    new Verification.Rejected(RejectionReason.RETIRED),
                    shop.now.plus(Duration.ofHours(hour)));
        }

        private void accept(int hour) {
            Verification accepted = new Verification.Accepted(
                    shop.id,
                    Shop.DEVELOPMENT,
                    issued.credential().id(),
                    CredentialStatus.ACTIVE,
                    Optional.empty(),
                    false,
                    Optional.empty());
            buffer.count(token, Optional.empty(), accepted, shop.now.plus(Duration.ofHours(hour)));
        }

        private void fill() {
            for (int hour = 0; hour < UsageBuffer.MAX_ENTRIES; hour++) {
                reject(hour);
            }
        }

        @Test
        void isBoundedAndGoesOnCountingWhatItHas() {
            fill();
            reject(UsageBuffer.MAX_ENTRIES);
            reject(0);

            Tally tally = buffer.take();

            assertThat(tally.size()).isEqualTo(UsageBuffer.MAX_ENTRIES);
            tally.writeTo(shop.ports.verificationCounts());
            assertThat(shop.ports
                            .verificationCounts()
                            .hourly(shop.id, Shop.DEVELOPMENT, shop.now, shop.now.plusSeconds(1)))
                    .extracting(VerificationCounts.Hourly::calls)
                    .containsExactly(2L);
            assertThat(buffer.take().size()).isZero();
        }

        @Test
        void staysBoundedWhenWhatWasNotWrittenComesBack() {
            fill();
            List<Tally> pieces = buffer.take().pieces(UsageKeeping.PIECE);
            assertThat(pieces).hasSize(UsageBuffer.MAX_ENTRIES / UsageKeeping.PIECE);
            assertThat(pieces).allSatisfy(piece -> assertThat(piece.size()).isEqualTo(UsageKeeping.PIECE));
            fill();
            reject(UsageBuffer.MAX_ENTRIES);

            pieces.forEach(buffer::putBack);

            assertThat(buffer.take().size()).isEqualTo(UsageBuffer.MAX_ENTRIES);
        }

        @Test
        void countsAsLostWhatItHadNoRoomFor() {
            fill();
            reject(0);
            assertThat(buffer.takeLost()).isZero();

            reject(UsageBuffer.MAX_ENTRIES);
            accept(0);

            assertThat(buffer.takeLost()).isEqualTo(3);
            assertThat(buffer.takeLost()).isZero();
        }

        @Test
        void countsAsLostWhatCameBackAndHadNoRoom() {
            reject(-1);
            reject(-1);
            Tally unwritten = buffer.take();
            fill();

            buffer.putBack(unwritten);

            assertThat(buffer.takeLost()).isEqualTo(2);
        }

        @Test
        void isAskedForWhatWasLostEachTimeItIsWritten() {
            fill();
            reject(UsageBuffer.MAX_ENTRIES);

            new UsageKeeping(buffer, shop.ports.verificationCounts(), shop.ports.transactions(), shop.clock).write();

            assertThat(buffer.takeLost()).isZero();
        }

        @Test
        void countsTheKeyThatASignatureWasVerifiedWithToo() {
            CredentialId key = CredentialId.random(new SecureRandom());
            Verification accepted = new Verification.Accepted(
                    shop.id,
                    Shop.DEVELOPMENT,
                    issued.credential().id(),
                    CredentialStatus.ACTIVE,
                    Optional.empty(),
                    true,
                    Optional.empty());

            buffer.count(token, Optional.of(key), accepted, shop.now);

            buffer.take().writeTo(shop.ports.verificationCounts());
            assertThat(accepted()).isEqualTo(1);
            assertThat(shop.ports.verificationCounts().lastUsed(List.of(key))).isEqualTo(Map.of(key, shop.now));
        }
    }

    /** The real store, once {@code before} has let it be. */
    private final class Store implements VerificationCounts {

        private final VerificationCounts real = shop.ports.verificationCounts();
        private volatile Runnable before = () -> {};

        @Override
        public void addOutcomes(Map<Outcome, Long> verifications) {
            before.run();
            real.addOutcomes(verifications);
        }

        @Override
        public void addUses(Map<Slot, Uses> uses) {
            before.run();
            real.addUses(uses);
        }

        @Override
        public List<Hourly> hourly(AppId app, EnvironmentName environment, Instant from, Instant to) {
            return real.hourly(app, environment, from, to);
        }

        @Override
        public Map<CredentialId, Instant> lastUsed(Collection<CredentialId> credentials) {
            return real.lastUsed(credentials);
        }

        @Override
        public long usesSince(Collection<CredentialId> credentials, Instant from) {
            return real.usesSince(credentials, from);
        }

        @Override
        public int removeOldestHour(Instant then) {
            return real.removeOldestHour(then);
        }

        @Override
        public int removeOldestSlot(Instant then) {
            return real.removeOldestSlot(then);
        }

        @Override
        public void removeLastUsesOfNone() {
            real.removeLastUsesOfNone();
        }
    }

    /** Commits, and then may not know it. */
    private static final class UnsureTransactions implements Transactions {

        private final Transactions real;
        private volatile boolean failing;

        UnsureTransactions(Transactions real) {
            this.real = real;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            T result = real.run(work);
            if (failing) {
                throw new Unavailable("on purpose");
            }
            return result;
        }
    }
}
