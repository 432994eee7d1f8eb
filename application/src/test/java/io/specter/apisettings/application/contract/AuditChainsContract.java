package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.in.ProveAuditTrail;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditSubject;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.audit.ExportCheck;
import io.specter.apisettings.domain.audit.Integrity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every log chains what it keeps, and tells it. */
public abstract class AuditChainsContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Optional<AppId> NO_APP = Optional.empty();
    private static final Optional<AppId> SHOP = Optional.of(AppId.random(RANDOM));
    private static final Optional<AppId> BANK = Optional.of(AppId.random(RANDOM));

    private ProveAuditTrail proof() {
        return new TestInstallation(opened()).settings().proveAuditTrail();
    }

    private void append(Optional<AppId> app) {
        inTransaction(() -> opened().auditLog()
                .append(new AuditEvent(
                        NOW,
                        ALICE.actor(),
                        Origin.UNKNOWN,
                        AuditAction.CHANGE_APP,
                        new AuditSubject(app, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of("name"),
                        Optional.empty(),
                        Optional.empty(),
                        false)));
    }

    private void appendToAll(int times) {
        for (int i = 0; i < times; i++) {
            List.of(SHOP, NO_APP, BANK).forEach(this::append);
        }
    }

    private List<ChainLink> links(Optional<AppId> app) {
        return opened().auditChains().oldest(NO_APP, Optional.empty(), 1000).stream()
                .map(ChainedEvent::link)
                .flatMap(Optional::stream)
                .filter(link -> link.chain().equals(ChainHead.chainOf(app)))
                .toList();
    }

    private static Integrity whole(int chains, int events) {
        return new Integrity(chains, events, 0, Optional.empty());
    }

    @Test
    void anAppHasAChainOfItsOwnAndWhatIsAboutNoAppIsInTheInstallations() {
        appendToAll(2);

        for (Optional<AppId> app : List.of(SHOP, NO_APP, BANK)) {
            List<ChainLink> links = links(app);
            assertThat(links).extracting(ChainLink::position).containsExactly(1L, 2L);
            assertThat(links.get(0).previousHash()).isEqualTo("0".repeat(64));
            assertThat(links.get(1).previousHash()).isEqualTo(links.get(0).hash());
        }
        assertThat(proof().integrity(ALICE, NO_APP)).isEqualTo(whole(3, 6));
        assertThat(proof().integrity(ALICE, SHOP)).isEqualTo(whole(1, 2));
    }

    @Test
    void whatIsFoundTellsItsPlaceInTheChain() {
        append(SHOP);

        AuditEvent found = opened().auditLog()
                .search(TestInstallation.all(SHOP), Sight.EVERYTHING)
                .items()
                .get(0);

        assertThat(found.link()).contains(links(SHOP).get(0));
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoGap() {
        append(SHOP);
        List<Object> failed = Race.run(
                1,
                () -> inTransaction(() -> {
                    opened().auditLog()
                            .append(opened().auditLog()
                                    .search(TestInstallation.all(SHOP), Sight.EVERYTHING)
                                    .items()
                                    .get(0));
                    throw new IllegalArgumentException("no");
                }));
        append(SHOP);

        assertThat(failed).hasOnlyElementsOfType(IllegalArgumentException.class);
        assertThat(proof().integrity(ALICE, SHOP)).isEqualTo(whole(1, 2));
    }

    @Test
    void chainsThatManyAppendToAtOnceAreWhole() {
        List<Object> outcomes = Race.run(30, () -> {
            append(SHOP);
            append(NO_APP);
            append(BANK);
            return true;
        });

        assertThat(outcomes).containsOnly(true);
        assertThat(proof().integrity(ALICE, NO_APP)).isEqualTo(whole(3, 90));
    }

    @Test
    void theTrailIsToldInPieces() {
        appendToAll(3);
        List<ChainedEvent> all = opened().auditChains().oldest(NO_APP, Optional.empty(), 100);

        List<ChainedEvent> second = opened().auditChains().oldest(NO_APP, Optional.of(all.get(3)), 2);
        assertThat(second)
                .extracting(ChainedEvent::line)
                .containsExactly(all.get(4).line(), all.get(5).line());

        ChainHead shop =
                opened().auditChains().heads(SHOP, Optional.empty(), 100).get(0);
        List<ChainedEvent> events = opened().auditChains().events(shop, Optional.empty(), 2);
        assertThat(events).hasSize(2);
        assertThat(opened().auditChains().events(shop, Optional.of(events.get(1)), 2))
                .hasSize(1);

        List<ChainHead> heads = opened().auditChains().heads(NO_APP, Optional.empty(), 2);
        assertThat(heads).hasSize(2);
        assertThat(opened().auditChains().heads(NO_APP, Optional.of(heads.get(1)), 2))
                .hasSize(1);
    }

    @Test
    void anExportIsWholeByItselfWhateverComesLater() throws IOException {
        appendToAll(3);
        List<String> lines = proof().export(ALICE, NO_APP).toList();

        assertThat(check(lines)).isEqualTo(whole(3, 9));
        assertThat(check(proof().export(ALICE, BANK).toList())).isEqualTo(whole(1, 3));
    }

    private static Integrity check(List<String> lines) throws IOException {
        String export = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return new ExportCheck().check(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anExportTellsNoMoreThanTheHeadsItBeganWith() throws IOException {
        appendToAll(2);
        var lines = proof().export(ALICE, NO_APP).iterator();
        appendToAll(2);
        List<String> exported = IntStream.iterate(0, i -> lines.hasNext(), i -> i + 1)
                .mapToObj(i -> lines.next())
                .toList();

        assertThat(check(exported)).isEqualTo(whole(3, 6));
    }
}
