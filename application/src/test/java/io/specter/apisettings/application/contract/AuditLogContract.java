package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static io.specter.apisettings.application.contract.TestApps.STAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditSubject;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public abstract class AuditLogContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AppId SHOP = AppId.random(RANDOM);
    private static final AppId BANK = AppId.random(RANDOM);
    private static final Actor ALICE = new Actor("op_1", "Alice");
    private static final Actor BOB = new Actor("op_2", "Bob");
    private static final AuditQuery ALL = new AuditQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), first(50));

    private static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    private AuditLog log() {
        return opened().auditLog();
    }

    private void append(AuditEvent event) {
        inTransaction(() -> log().append(event));
    }

    private static AuditEvent event(Actor actor, AuditAction action, Optional<AppId> app, Instant at) {
        return new AuditEvent(
                at,
                actor,
                Origin.UNKNOWN,
                action,
                new AuditSubject(app, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private List<AuditEvent> search(AuditQuery query) {
        return log().search(query, Sight.EVERYTHING).items();
    }

    private static List<Instant> times(List<AuditEvent> events) {
        return events.stream().map(AuditEvent::at).toList();
    }

    @Nested
    class Keeping {

        @Test
        void everyMemberIsKeptUnderASequenceOfItsOwn() {
            AuditEvent full = new AuditEvent(
                    NOW,
                    ALICE,
                    new Origin(Optional.of("192.0.2.7"), Optional.of("abc-1")),
                    AuditAction.REGENERATE_AUTH_TOKEN,
                    new AuditSubject(
                            Optional.of(SHOP),
                            Optional.of(STAGING),
                            Optional.of(OperatorId.random(RANDOM)),
                            Optional.of(CredentialId.random(RANDOM)),
                            Optional.of(ApprovalId.at(NOW, RANDOM))),
                    List.of("name", "rotationPolicy"),
                    Optional.of(Refusal.ROTATION_IN_PROGRESS),
                    Optional.of(new Reason("a leak, \"surely\" — ☂")),
                    true);
            append(full);

            AuditEvent kept = search(ALL).get(0);

            assertThat(kept)
                    .usingRecursiveComparison()
                    .ignoringFields("sequence", "link")
                    .isEqualTo(full);
            assertThat(kept.sequence()).isPositive();
        }

        @Test
        void anEventOfNothingInParticularIsKept() {
            AuditEvent bare = event(Actor.SYSTEM, AuditAction.ENROL_OWNER, Optional.empty(), NOW);
            append(bare);

            assertThat(search(ALL))
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("sequence", "link")
                    .isEqualTo(bare);
        }

        @Test
        void anEventGoesWithItsTransaction() {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        log().append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW));
                        throw new IllegalStateException();
                    }));

            assertThat(search(ALL)).isEmpty();
        }
    }

    @Nested
    class Searching {

        @Test
        void theNewestComesFirstWhateverItsTime() {
            for (int seconds : new int[] {5, 1, 3, 3}) {
                append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW.plusSeconds(seconds)));
            }

            List<AuditEvent> found = search(ALL);

            assertThat(times(found))
                    .containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(3), NOW.plusSeconds(1), NOW.plusSeconds(5));
            assertThat(found.stream().map(event -> -event.sequence()).toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }

        @Test
        void pagesFollowEachOther() {
            for (int i = 0; i < 7; i++) {
                append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW.plusSeconds(i)));
            }
            List<AuditEvent> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<AuditEvent> page = log().search(with(new PageRequest(3, after)), Sight.EVERYTHING);
                paged.addAll(page.items());
                after = page.next();
            } while (after.isPresent());

            assertThat(paged).hasSize(7).isEqualTo(search(ALL));
        }

        @Test
        void whatIsNoPositionIsRefused() {
            append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log().search(with(new PageRequest(3, Optional.of("x"))), Sight.EVERYTHING));
        }

        @Test
        void eachConditionNarrowsIt() {
            append(event(ALICE, AuditAction.REGISTER_APP, Optional.of(SHOP), NOW));
            append(event(BOB, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW.plusSeconds(1)));
            append(event(BOB, AuditAction.CHANGE_APP, Optional.of(BANK), NOW.plusSeconds(2)));
            append(event(ALICE, AuditAction.ENROL_OWNER, Optional.empty(), NOW.plusSeconds(3)));

            assertThat(seconds(Optional.of(SHOP), Optional.empty(), Optional.empty()))
                    .containsExactly(1, 0);
            assertThat(seconds(Optional.empty(), Optional.of("op_2"), Optional.empty()))
                    .containsExactly(2, 1);
            assertThat(seconds(Optional.empty(), Optional.of("Alice"), Optional.empty()))
                    .containsExactly(3, 0);
            assertThat(seconds(Optional.empty(), Optional.of("Ali%"), Optional.empty()))
                    .isEmpty();
            assertThat(seconds(Optional.empty(), Optional.of("\0"), Optional.empty()))
                    .isEmpty();
            assertThat(seconds(Optional.empty(), Optional.empty(), Optional.of(AuditAction.CHANGE_APP)))
                    .containsExactly(2, 1);
            assertThat(seconds(Optional.of(SHOP), Optional.of("Bob"), Optional.of(AuditAction.CHANGE_APP)))
                    .containsExactly(1);
        }

        @Test
        void justTheEventsInSightAreFound() {
            append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW));
            append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(BANK), NOW.plusSeconds(1)));
            append(event(ALICE, AuditAction.ENROL_OWNER, Optional.empty(), NOW.plusSeconds(2)));

            assertThat(times(inSight(Scope.of(SHOP)))).containsExactly(NOW);
            assertThat(inSight(new Scope(Optional.of(SHOP), List.of(STAGING))))
                    .as("what is about all of an app")
                    .isEmpty();
            assertThat(inSight()).isEmpty();
        }

        private List<AuditEvent> inSight(Scope... scopes) {
            return log().search(ALL, new Sight(List.of(scopes))).items();
        }

        @Test
        void theTimeIsFromIncludedToExcluded() {
            for (int i = 0; i < 4; i++) {
                append(event(ALICE, AuditAction.CHANGE_APP, Optional.of(SHOP), NOW.plusSeconds(i)));
            }

            assertThat(times(search(between(Optional.of(NOW.plusSeconds(1)), Optional.of(NOW.plusSeconds(3))))))
                    .containsExactly(NOW.plusSeconds(2), NOW.plusSeconds(1));
            assertThat(times(search(between(Optional.of(NOW.plusSeconds(3)), Optional.empty()))))
                    .containsExactly(NOW.plusSeconds(3));
            assertThat(times(search(between(Optional.empty(), Optional.of(NOW.plusSeconds(1))))))
                    .containsExactly(NOW);
        }

        private List<Integer> seconds(Optional<AppId> app, Optional<String> actor, Optional<AuditAction> action) {
            AuditQuery query = new AuditQuery(app, actor, action, Optional.empty(), Optional.empty(), first(50));
            return times(search(query)).stream()
                    .map(at -> (int) (at.getEpochSecond() - NOW.getEpochSecond()))
                    .toList();
        }

        private AuditQuery between(Optional<Instant> from, Optional<Instant> to) {
            return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), from, to, first(50));
        }

        private AuditQuery with(PageRequest page) {
            return new AuditQuery(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
        }
    }
}
