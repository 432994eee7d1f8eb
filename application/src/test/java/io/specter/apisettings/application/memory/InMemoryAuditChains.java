package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.AuditChains;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.audit.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The trail in memory as it is kept: nobody tampers with it. */
final class InMemoryAuditChains implements AuditChains {

    private final InMemoryStore store;

    InMemoryAuditChains(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<ChainHead> heads(Optional<AppId> app, Optional<ChainHead> after, int limit) {
        synchronized (store) {
            return store.heads.values().stream()
                    .filter(head -> app.isEmpty() || head.chain().equals(ChainHead.chainOf(app)))
                    .filter(head -> after.isEmpty()
                            || head.chain().compareTo(after.get().chain()) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<ChainedEvent> events(ChainHead head, Optional<ChainedEvent> after, int limit) {
        return events(
                event -> event.chain().equals(head.chain())
                        && event.link().map(ChainLink::position).orElseThrow() <= head.position(),
                after,
                limit);
    }

    @Override
    public List<ChainedEvent> oldest(Optional<AppId> app, Optional<ChainedEvent> after, int limit) {
        return events(event -> app.isEmpty() || event.subject().app().equals(app), after, limit);
    }

    private List<ChainedEvent> events(Predicate<AuditEvent> wanted, Optional<ChainedEvent> after, int limit) {
        synchronized (store) {
            return store.events.values().stream()
                    .filter(wanted)
                    .filter(event ->
                            event.sequence() > after.map(ChainedEvent::id).orElse(0L))
                    .limit(limit)
                    .map(event -> ChainedEvent.kept(event.entry(), event.link()))
                    .toList();
        }
    }

    @Override
    public Optional<Flaw> stray(Optional<AppId> app) {
        return Optional.empty();
    }

    @Override
    public long unchained(Optional<AppId> app) {
        return 0;
    }
}
