package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.ChainHead;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The trail in memory. */
final class InMemoryAuditLog implements AuditLog {

    private final InMemoryStore store;

    InMemoryAuditLog(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(AuditEvent event) {
        synchronized (store) {
            ChainHead head = store.heads.getOrDefault(event.chain(), ChainHead.start(event.chain()));
            long sequence = store.events.size() + 1L;
            AuditEvent kept = event.kept(sequence, head);
            store.events.put(sequence, kept);
            store.heads.put(head.chain(), kept.link().orElseThrow().head());
        }
    }

    @Override
    public Page<AuditEvent> search(AuditQuery query, Sight sight) {
        synchronized (store) {
            List<AuditEvent> found = store.events.values().stream()
                    .filter(event -> matches(query, event)
                            && sight.covers(
                                    event.subject().app(), event.subject().environment()))
                    .sorted(Comparator.comparing(AuditEvent::sequence).reversed())
                    .limit(query.page().limit() + 1L)
                    .toList();
            return Page.of(found, query.page().limit(), event -> Long.toString(event.sequence()));
        }
    }

    private static boolean matches(AuditQuery query, AuditEvent event) {
        return equal(query.app(), event.subject().app())
                && query.actor().map(actor -> isBy(actor, event.actor())).orElse(true)
                && equal(query.action(), Optional.of(event.action()))
                && query.from().map(from -> !event.at().isBefore(from)).orElse(true)
                && query.to().map(to -> event.at().isBefore(to)).orElse(true)
                && query.page()
                        .after()
                        .map(after -> event.sequence() < Long.parseLong(after))
                        .orElse(true);
    }

    private static boolean isBy(String actor, Actor by) {
        return by.id().equals(actor) || by.name().equals(actor);
    }

    private static <T> boolean equal(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }
}
