package io.specter.apisettings.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trail that is made up, and its export. */
final class Trail {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Actor ALICE = new Actor("op_0aB3dE6gH9jK2mN5", "Alice");

    private static final List<AuditAction> ACTIONS = List.of(AuditAction.values());

    private final Map<String, ChainHead> heads = new TreeMap<>();
    private final List<String> events = new ArrayList<>();

    /** With as many events in each of as many chains, in turns. */
    static Trail of(int chains, int eventsEach) {
        Trail trail = new Trail();
        for (int event = 0; event < eventsEach; event++) {
            for (int chain = 0; chain < chains; chain++) {
                trail.add(madeUp(app(chain), event));
            }
        }
        return trail;
    }

    /** Every seventh is refused, every fifth has a reason. */
    private static AuditEvent madeUp(Optional<AppId> app, int number) {
        return new AuditEvent(
                NOON.plusSeconds(number).plusNanos(number * 1000L),
                ALICE,
                new Origin(Optional.of("192.0.2." + number % 256), Optional.of("request-" + number)),
                ACTIONS.get(number % ACTIONS.size()),
                new AuditSubject(
                        app,
                        Optional.of(EnvironmentName.PRODUCTION).filter(name -> number % 2 == 0),
                        Optional.empty(),
                        Optional.of(new CredentialId("%016d".formatted(number))).filter(id -> number % 3 == 0),
                        Optional.empty()),
                number % 4 == 0 ? List.of("url", "critical") : List.of(),
                Optional.of(Refusal.CONFIRMATION_REQUIRED).filter(refusal -> number % 7 == 0),
                Optional.of(new Reason("because of \"" + number + "\" ☂")).filter(reason -> number % 5 == 0),
                false);
    }

    /** The first chain is the installation's. */
    static Optional<AppId> app(int chain) {
        return Optional.of(chain).filter(number -> number > 0).map(number -> new AppId("app_%016d".formatted(number)));
    }

    void add(AuditEvent event) {
        ChainHead last = heads.getOrDefault(event.chain(), ChainHead.start(event.chain()));
        AuditEvent kept = event.kept(events.size() + 1L, last);
        ChainedEvent chained = ChainedEvent.kept(kept.entry(), kept.link());
        heads.put(event.chain(), kept.link().orElseThrow().head());
        events.add(chained.line());
    }

    List<String> lines() {
        return Stream.concat(events.stream(), heads.values().stream().map(ChainHead::line))
                .toList();
    }

    static Integrity check(List<String> lines) {
        return check(lines, new ExportCheck());
    }

    static Integrity check(List<String> lines, ExportCheck check) {
        String export = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        try {
            return check.check(new ByteArrayInputStream(export.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
