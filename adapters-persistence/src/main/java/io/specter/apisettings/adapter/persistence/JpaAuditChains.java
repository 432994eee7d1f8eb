package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.AuditChains;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.audit.Flaw.Why;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Reads the tables {@code audit_event} and {@code audit_chain} as they are. */
public final class JpaAuditChains implements AuditChains {

    private static final String HEADS = "select h from AuditChainRow h";
    private static final String EVENTS = "select e from AuditEventRow e";

    /** One statement: a head that is read later may have moved. */
    private static final String EVENTS_WITHOUT_HEAD =
            EVENTS + " left join AuditChainRow h on h.chain = e.chain and h.position >= e.position";

    private static final String APPS_WITHOUT_HEAD =
            "select a.id from AppRow a left join AuditChainRow h on h.chain = a.id";

    private final Database database;

    public JpaAuditChains(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public List<ChainHead> heads(Optional<AppId> app, Optional<ChainHead> after, int limit) {
        Selection<AuditChainRow> heads = new Selection<>(AuditChainRow.class, HEADS)
                .where("h.chain <> :none", "none", AuditChainRow.UNCHAINED)
                .whereGiven("h.chain = :app", "app", app.map(AppId::value))
                .whereGiven("h.chain > :after", "after", after.map(ChainHead::chain))
                .orderBy("h.chain")
                .limit(limit);
        return database.list(heads, AuditChainRow::toDomain);
    }

    /** By the id, too: where somebody has put two at a position, both are told. */
    @Override
    public List<ChainedEvent> events(ChainHead head, Optional<ChainedEvent> after, int limit) {
        Selection<AuditEventRow> events = new Selection<>(AuditEventRow.class, EVENTS)
                .where("e.chain = :chain", "chain", head.chain())
                .where("e.position <= :head", "head", head.position())
                .orderBy("e.position, e.place")
                .limit(limit);
        after.ifPresent(last -> events.where("e.position > :position or (e.position = :position and e.place > :place)")
                .bind("position", last.link().map(ChainLink::position).orElse(0L))
                .bind("place", last.id()));
        return chained(events);
    }

    @Override
    public List<ChainedEvent> oldest(Optional<AppId> app, Optional<ChainedEvent> after, int limit) {
        return chained(new Selection<>(AuditEventRow.class, EVENTS)
                .whereGiven("e.chain = :app or (e.chain is null and e.app = :app)", "app", app.map(AppId::value))
                .whereGiven("e.place > :after", "after", after.map(ChainedEvent::id))
                .orderBy("e.place")
                .limit(limit));
    }

    private List<ChainedEvent> chained(Selection<AuditEventRow> events) {
        return database.list(events, AuditEventRow::toChained);
    }

    @Override
    public Optional<Flaw> stray(Optional<AppId> app) {
        return eventWithoutHead(app)
                .or(() -> chainWithoutHead(app))
                .or(() -> app.isPresent() ? Optional.empty() : miscountedUnchained());
    }

    private Optional<Flaw> eventWithoutHead(Optional<AppId> app) {
        Selection<AuditEventRow> beyond = new Selection<>(AuditEventRow.class, EVENTS_WITHOUT_HEAD)
                .where("e.chain is not null and h.chain is null")
                .whereGiven("e.chain = :app", "app", app.map(AppId::value))
                .orderBy("e.place")
                .limit(1);
        return chained(beyond).stream().findFirst().map(Flaw::unexpected);
    }

    private Optional<Flaw> chainWithoutHead(Optional<AppId> app) {
        Selection<String> apps = new Selection<>(String.class, APPS_WITHOUT_HEAD)
                .where("h.chain is null")
                .whereGiven("a.id = :app", "app", app.map(AppId::value))
                .orderBy("a.id")
                .limit(1);
        Optional<String> headless = head(ChainHead.INSTALLATION).isEmpty()
                ? Optional.of(ChainHead.INSTALLATION)
                : database.list(apps).stream().findFirst();
        return headless.map(chain -> Flaw.without(chain, 1, Why.CUT_OFF));
    }

    private Optional<ChainHead> head(String chain) {
        Selection<AuditChainRow> head =
                new Selection<>(AuditChainRow.class, HEADS).where("h.chain = :chain", "chain", chain);
        return database.list(head, AuditChainRow::toDomain).stream().findFirst();
    }

    private Optional<Flaw> miscountedUnchained() {
        long noted = head(AuditChainRow.UNCHAINED).map(ChainHead::position).orElse(0L);
        long kept = unchained(Optional.empty());
        if (kept < noted) {
            return Optional.of(new Flaw(Optional.empty(), kept + 1, Optional.empty(), Why.MISSING));
        }
        Selection<AuditEventRow> newest = new Selection<>(AuditEventRow.class, EVENTS)
                .where("e.chain is null")
                .orderBy("e.place desc")
                .limit(1);
        return kept == noted
                ? Optional.empty()
                : chained(newest).stream().findFirst().map(Flaw::unexpected);
    }

    @Override
    public long unchained(Optional<AppId> app) {
        Selection<Long> count = new Selection<>(Long.class, "select count(e) from AuditEventRow e")
                .where("e.chain is null")
                .whereGiven("e.app = :app", "app", app.map(AppId::value));
        return database.list(count).get(0);
    }
}
