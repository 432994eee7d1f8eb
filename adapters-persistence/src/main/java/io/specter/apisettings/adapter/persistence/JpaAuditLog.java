package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.ChainHead;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Keeps the trail in the table {@code audit_event}, the heads of its chains in {@code audit_chain}. */
public final class JpaAuditLog implements AuditLog {

    private final Database database;

    public JpaAuditLog(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public void append(AuditEvent event) {
        AuditChainRow chain = hold(event.chain()).orElseGet(() -> begin(event.chain()));
        database.insert(AuditEventRow.from(event), row -> chain.moveTo(row.follow(chain.toDomain())));
    }

    private Optional<AuditChainRow> hold(String chain) {
        return database.hold(AuditChainRow.class, chain, row -> row);
    }

    /** Of an app that is new, or that there is not. Of several who begin the same, the first does. */
    private AuditChainRow begin(String chain) {
        if (hold(ChainHead.INSTALLATION).isEmpty()) {
            throw new Unavailable("the trail has no beginning: the row to hold is gone");
        }
        return hold(chain).orElseGet(() -> {
            AuditChainRow row = AuditChainRow.start(chain);
            database.insert(row);
            return row;
        });
    }

    @Override
    public Page<AuditEvent> search(AuditQuery query, Sight sight) {
        int limit = query.page().limit();
        Optional<Long> after = query.page().after().map(JpaAuditLog::place);
        if (query.actor().filter(actor -> !Texts.isStorable(actor)).isPresent()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Selection<AuditEventRow> selection = new Selection<>(AuditEventRow.class, "select e from AuditEventRow e")
                .whereGiven("e.app = :app", "app", query.app().map(AppId::value))
                .whereGiven("e.actorId = :actor or e.actorName = :actor", "actor", query.actor())
                .whereGiven("e.action = :action", "action", query.action().map(Enum::name))
                .whereGiven("e.at >= :from", "from", query.from())
                .whereGiven("e.at < :to", "to", query.to())
                .whereGiven("e.place < :after", "after", after)
                .within(sight, "e.app", Optional.of("e.environment"))
                .orderBy("e.place desc")
                .limit(limit + 1);
        List<AuditEvent> found = database.list(selection, AuditEventRow::toDomain);
        return Page.of(found, limit, event -> String.valueOf(event.sequence()));
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be the end of a page before", e);
        }
    }
}
