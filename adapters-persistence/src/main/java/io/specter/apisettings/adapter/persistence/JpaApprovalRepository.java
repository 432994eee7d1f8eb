package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.Approval.Status;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps approvals in the table {@code approval}. */
public final class JpaApprovalRepository implements ApprovalRepository {

    private static final String APPROVALS = "select a from ApprovalRow a";
    private static final String UNDECIDED = "a.outcome is null";

    private final Database database;

    public JpaApprovalRepository(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public void add(Approval approval) {
        database.insert(ApprovalRow.from(approval));
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        Selection<ApprovalRow> selection =
                new Selection<>(ApprovalRow.class, APPROVALS).where("a.id = :id", "id", id.value());
        return database.list(selection, ApprovalRow::toDomain).stream().findFirst();
    }

    @Override
    public Optional<Approval> hold(ApprovalId id) {
        return database.hold(ApprovalRow.class, id.value(), ApprovalRow::toDomain);
    }

    @Override
    public void decide(Approval approval) {
        Approval.Decision decision = approval.decision().orElseThrow();
        database.hold(ApprovalRow.class, approval.id().value(), row -> {
            row.decide(decision);
            return row;
        });
        database.flush();
    }

    @Override
    public Page<Approval> search(Optional<Status> status, Instant now, Sight sight, PageRequest page) {
        Selection<ApprovalRow> selection = new Selection<>(ApprovalRow.class, APPROVALS)
                .whereGiven("a.id > :after", "after", page.after().map(Texts::requireStorable))
                .within(sight, "a.app", Optional.of("a.environment"))
                .orderBy("a.id")
                .limit(page.limit() + 1);
        status.ifPresent(wanted -> restrict(selection, wanted, now));
        List<Approval> found = database.list(selection, ApprovalRow::toDomain);
        return Page.of(found, page.limit(), approval -> approval.id().value());
    }

    private static void restrict(Selection<ApprovalRow> selection, Status wanted, Instant now) {
        switch (wanted) {
            case WAITING -> selection.where(UNDECIDED).where("a.expiresAt > :now", "now", now);
            case EXPIRED ->
                selection
                        .where("a.outcome = :outcome or (a.outcome is null and a.expiresAt <= :now)")
                        .bind("outcome", wanted)
                        .bind("now", now);
            case APPROVED, DECLINED -> selection.where("a.outcome = :outcome", "outcome", wanted);
        }
    }

    @Override
    public List<ApprovalId> expired(Instant now, int limit) {
        Selection<String> selection = new Selection<>(String.class, "select a.id from ApprovalRow a")
                .where(UNDECIDED)
                .where("a.expiresAt <= :now", "now", now)
                .orderBy("a.expiresAt, a.id")
                .limit(limit);
        return database.list(selection).stream().map(ApprovalId::new).toList();
    }
}
