package io.specter.apisettings.domain.credentials;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Generated histories; the invariants hold after each step. A failure names the seed that reproduces it. */
class CredentialHistoriesTest {

    private static final int HISTORIES = Boolean.getBoolean("specter.proofs") ? 10_000 : 100;
    private static final int STEPS = 60;
    private static final Actor ALICE = new Actor("op_1", "alice");

    private final SecureRandom ids = new SecureRandom();

    @Test
    void neverBreakAnInvariant() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            new History(seed).play();
        }
        System.out.printf("proof: %,d histories of %d steps, every invariant held after each%n", HISTORIES, STEPS);
    }

    private final class History {

        private final long seed;
        private final Random random;
        private final MovingClock clock = new MovingClock();
        private final TokenRotationPolicy policy;
        private final Set<CredentialId> ended = new HashSet<>();
        private final Set<Occurrence> told = new HashSet<>();
        private Credentials credentials = Credentials.NONE;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.policy = new TokenRotationPolicy(
                    Optional.of(Duration.ofHours(1 + random.nextInt(200))),
                    new Overlap(Duration.ofHours(random.nextInt(100))),
                    Duration.ofMinutes(random.nextInt(60)),
                    random.nextBoolean() ? OnOverdue.EXPIRE : OnOverdue.WARN);
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                try {
                    act();
                } catch (DomainException refused) {
                    assertThat(refused)
                            .isInstanceOfAny(RotationInProgress.class, NotReinstatable.class, NotRetiring.class);
                }
                check(step);
            }
        }

        private void act() {
            Instant now = clock.instant();
            switch (random.nextInt(7)) {
                case 0, 1 -> regenerate(now);
                case 2 -> credentials = credentials.revoke(any(), Act.by(ALICE, now));
                case 3 -> credentials = credentials.reinstate(any(), Act.by(ALICE, now));
                case 4 -> settle(now);
                case 5 -> credentials = credentials.endOverlap(any(), Act.by(ALICE, now));
                default -> clock.move(Duration.ofMinutes(random.nextInt(6000)));
            }
        }

        /** Each thing that time brings is told once. */
        private void settle(Instant now) {
            List<Occurrence> found = credentials.occurrences(policy, now);
            assertThat(found).as("seed %d", seed).noneMatch(told::contains);
            told.addAll(found);
            credentials = credentials.settle(policy, now);
            assertThat(credentials.occurrences(policy, now)).as("seed %d", seed).isEmpty();
            assertThat(credentials.all())
                    .as("seed %d: what comes next is to come", seed)
                    .allMatch(credential -> credential
                            .nextOccurrence(policy)
                            .filter(at -> !at.isAfter(now))
                            .isEmpty());
        }

        private void regenerate(Instant now) {
            settle(now);
            boolean wasValid = valid(now) > 0;
            CredentialLabel label =
                    new CredentialLabel(AUTH_TOKEN, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(ids));
            Optional<Overlap> overlap = random.nextBoolean()
                    ? Optional.of(new Overlap(Duration.ofHours(random.nextInt(50))))
                    : Optional.empty();
            Material material = CredentialFormat.generate(label, ids).digest();
            credentials = credentials.regenerate(
                    label, material, policy, new Regeneration(overlap, random.nextBoolean(), Act.by(ALICE, now)));
            assertThat(valid(now))
                    .as("seed %d: a rotation leaves a valid one, %s before", seed, wasValid)
                    .isPositive();
        }

        private CredentialId any() {
            List<Credential> all = credentials.all();
            return all.isEmpty()
                    ? CredentialId.random(ids)
                    : all.get(random.nextInt(all.size())).id();
        }

        private long valid(Instant now) {
            return credentials.all().stream()
                    .filter(credential -> credential.isValid(now))
                    .count();
        }

        private void check(int step) {
            Instant now = clock.instant();
            String where = "seed %d, step %d".formatted(seed, step);
            assertThat(valid(now)).as(where).isLessThanOrEqualTo(2);
            for (Credential credential : credentials.all()) {
                assertThat(credential
                                .expiresAt()
                                .filter(at -> credential
                                        .retiresAt()
                                        .filter(at::isBefore)
                                        .isPresent()))
                        .as(where)
                        .isEmpty();
                if (!credential.isValid(now)) {
                    ended.add(credential.id());
                }
                assertThat(credential.isValid(now) && ended.contains(credential.id()))
                        .as(where)
                        .isFalse();
            }
        }
    }
}
