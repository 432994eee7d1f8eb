package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.contract.TestCredentials;
import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.port.in.ProveAuditTrail;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditSubject;
import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.audit.Flaw.Why;
import io.specter.apisettings.domain.audit.Integrity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody does to the rows of the trail, the check names where. */
abstract class TamperedTrail {

    private static final boolean PROOFS = Boolean.getBoolean("specter.proofs");
    private static final int CHAINS = PROOFS ? 50 : 5;
    private static final int EACH = PROOFS ? 200 : 20;
    private static final int EVENTS = CHAINS * EACH;
    private static final int BATCH = 50;

    /** Beyond all that there are. */
    private static final int FAR = 1_000_000_000;

    /** The columns of an event, but for the link. */
    private static final String MEMBERS =
            "place, happened_at, actor_id, actor_name, action, app_id, environment, credential_id, changed, refusal,"
                    + " reason, operator_id, approval_id, origin_address, request_id, break_glass";

    /** What is changed of an event, a column each. */
    private static final List<String> CHANGES = List.of(
            "place = place + " + FAR,
            "happened_at = timestamp with time zone '2001-01-01 00:00:00+00'",
            "actor_id = 'op_2'",
            "actor_name = 'Bob'",
            "action = 'TAMPERED'",
            "app_id = 'app_9999999999999999'",
            "environment = 'staging'",
            "credential_id = '0123456789abcdef'",
            "changed = 'url'",
            "refusal = 'not-found'",
            "reason = 'because'",
            "operator_id = 'op_2'",
            "approval_id = 'apr_2'",
            "origin_address = '192.0.2.9'",
            "request_id = 'another'",
            "break_glass = not break_glass",
            "chain = 'nobodys'",
            "chain_position = chain_position + " + FAR,
            "previous_hash = hash",
            "hash = previous_hash");

    private final OutPorts ports = database().emptyPorts();
    private final ProveAuditTrail proof = new TestInstallation(ports).settings().proveAuditTrail();

    abstract TestDatabase database();

    private static String chain(int number) {
        return "app_%016d".formatted(number);
    }

    @BeforeEach
    void fill() {
        List<AuditEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(new AuditEvent(
                    TestApps.NOW.plusSeconds(i),
                    TestCredentials.ALICE,
                    Origin.UNKNOWN,
                    AuditAction.CHANGE_APP,
                    new AuditSubject(
                            Optional.of(new AppId(chain(i % CHAINS))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    List.of("name"),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        }
        for (int i = 0; i < EVENTS; i += BATCH) {
            List<AuditEvent> batch = events.subList(i, i + BATCH);
            ports.transactions().run(() -> {
                batch.forEach(ports.auditLog()::append);
                return true;
            });
        }
        database().execute("create table kept_event as select * from audit_event");
        database().execute("create unique index kept_event_link on kept_event (chain, chain_position)");
        database().execute("create table kept_chain as select * from audit_chain");
    }

    /** What was done was all that was wrong. */
    @AfterEach
    void itIsWholeAgain() {
        database().execute("drop table kept_event");
        database().execute("drop table kept_chain");
        assertThat(proof.integrity(TestCallers.ALICE, Optional.empty()))
                .isEqualTo(new Integrity(CHAINS + 1, EVENTS, 0, Optional.empty()));
    }

    private Flaw flaw(Optional<AppId> app) {
        return proof.integrity(TestCallers.ALICE, app).firstBad().orElseThrow();
    }

    private void assertNames(int chain, long position, String what, Why... possible) {
        Flaw flaw = flaw(Optional.of(new AppId(chain(chain))));
        assertThat(flaw.chain()).as(what).contains(chain(chain));
        assertThat(flaw.position()).as(what).isEqualTo(position);
        assertThat(flaw.why()).as(what).isIn((Object[]) possible);
        if (isSample(chain, position)) {
            assertThat(flaw(Optional.empty())).as(what).isEqualTo(flaw);
        }
    }

    /** Of many, one a chain is looked for in the whole trail, too. */
    private static boolean isSample(int chain, long position) {
        return !PROOFS || position == chain + 1;
    }

    private void tamper(String sql, int chain, long position) {
        database().update(sql + " where chain = ? and chain_position = ?", chain(chain), position);
    }

    /** Whatever has become of the event is gone, and it is as it was. */
    private void restore(int chain, long... positions) {
        database().update("delete from audit_event where place > ?", (long) FAR);
        for (long position : positions) {
            database()
                    .update(
                            "delete from audit_event where place ="
                                    + " (select place from kept_event where chain = ? and chain_position = ?)",
                            chain(chain),
                            position);
        }
        for (long position : positions) {
            tamper("insert into audit_event select * from kept_event", chain, position);
        }
    }

    /** What is to be done to an event. */
    private interface Tampering {
        void with(int chain, int position);
    }

    private void ofEach(String what, Tampering tampering) {
        for (int chain = 0; chain < CHAINS; chain++) {
            for (int position = 1; position <= EACH; position++) {
                tampering.with(chain, position);
            }
        }
        System.out.printf(
                "proof: %s: %s: %,d of %,d named, in %d chains of %d events%n",
                database().product(), what, EVENTS, EVENTS, CHAINS, EACH);
    }

    @Test
    void anEventThatIsTakenOutIsNamed() {
        ofEach("events taken out one by one", (chain, position) -> {
            tamper("delete from audit_event", chain, position);
            assertNames(chain, position, "taken out", position < EACH ? Why.MISSING : Why.CUT_OFF);
            restore(chain, position);
        });
    }

    @Test
    void anEventOfWhichAColumnIsChangedIsNamed() {
        ofEach("columns changed one by one, " + CHANGES.size() + " kinds of them", (chain, position) -> {
            String change = CHANGES.get((chain * EACH + position) % CHANGES.size());
            tamper("update audit_event set " + change, chain, position);
            assertNames(chain, position, change, Why.CHANGED, Why.MISSING, Why.CUT_OFF);
            restore(chain, position);
        });
    }

    @Test
    void ofTwoThatAreSwappedTheFirstIsNamed() {
        ofEach("events swapped with another", (chain, position) -> {
            int other = position + 1 + position % 3 <= EACH ? position + 1 + position % 3 : 1 + position % 3;
            tamper("update audit_event set chain_position = 0", chain, position);
            tamper("update audit_event set chain_position = " + position, chain, other);
            tamper("update audit_event set chain_position = " + other, chain, 0);
            assertNames(chain, Math.min(position, other), "swapped", Why.CHANGED);
            restore(chain, position, other);
        });
    }

    @Test
    void aChainOfWhichTheEndIsCutOffIsNamed() {
        ofEach("ends of chains cut off, shorter and shorter", (chain, kept) -> {
            int position = EACH + 1 - kept;
            tamper("delete from audit_event", chain, position);
            assertNames(chain, position, "cut off", Why.CUT_OFF);
            if (position == 1) {
                database().update("insert into audit_event select * from kept_event where chain = ?", chain(chain));
            }
        });
    }

    @Test
    void anEventThatIsPutInIsNamed() {
        AtomicInteger inNoChain = new AtomicInteger();
        ofEach("events put in behind the last one, and before the first", (chain, position) -> {
            copy(chain, position, chain(chain), EACH + 1);
            assertNames(chain, EACH + 1, "behind the last one", Why.UNEXPECTED);
            restore(chain);
            copy(chain, position, chain(chain), 0);
            assertNames(chain, 0, "before the first one", Why.UNEXPECTED);
            restore(chain);
            if (isSample(chain, position)) {
                assertNamesWhatIsInNoChain(chain, position);
                inNoChain.incrementAndGet();
            }
        });
        System.out.printf(
                "proof: %s: events put in without a head, and without a chain: %d of %d named%n",
                database().product(), inNoChain.get(), inNoChain.get());
    }

    private void assertNamesWhatIsInNoChain(int chain, int position) {
        copy(chain, position, "nobodys", 1);
        assertThat(flaw(Optional.empty()).chain()).contains("nobodys");
        restore(chain);
        copy(chain, position, null, null);
        assertThat(flaw(Optional.empty()).why()).isEqualTo(Why.UNEXPECTED);
        restore(chain);
    }

    private void copy(int from, int position, String chain, Integer to) {
        String link = chain == null ? "null, null, null, null" : "'" + chain + "', " + to + ", previous_hash, hash";
        tamper(
                "insert into audit_event (" + MEMBERS + ", chain, chain_position, previous_hash, hash) select "
                        + MEMBERS.replace("place", "place + " + FAR) + ", " + link + " from kept_event",
                from,
                position);
    }

    @Test
    void anEventThatIsRepeatedFromAnotherChainIsNamed() {
        ofEach("events replaced by those of another chain", (chain, position) -> {
            tamper("delete from audit_event", chain, position);
            copy((chain + 1) % CHAINS, position, chain(chain), position);
            assertNames(chain, position, "repeated", Why.CHANGED);
            restore(chain, position);
        });
    }

    @Test
    void aHeadThatIsMovedOrTakenAwayIsNamed() {
        Map<String, Why> tamperings = Map.of(
                "update audit_chain set position = position + 1",
                Why.CUT_OFF,
                "update audit_chain set position = position - 1",
                Why.FORGED_LINK,
                "update audit_chain set hash = '" + "a".repeat(64) + "'",
                Why.FORGED_LINK,
                "delete from audit_chain",
                Why.UNEXPECTED);
        for (int number = 0; number < CHAINS; number++) {
            String chain = chain(number);
            tamperings.forEach((sql, why) -> {
                database().update(sql + " where chain = ?", chain);
                assertThat(flaw(Optional.of(new AppId(chain))).why()).as(sql).isEqualTo(why);
                assertThat(flaw(Optional.empty()).chain()).as(sql).contains(chain);
                database().update("delete from audit_chain where chain = ?", chain);
                database().update("insert into audit_chain select * from kept_chain where chain = ?", chain);
            });
        }
        System.out.printf(
                "proof: %s: heads moved, changed and taken away: %d of %d named%n",
                database().product(), CHAINS * tamperings.size(), CHAINS * tamperings.size());
    }
}
