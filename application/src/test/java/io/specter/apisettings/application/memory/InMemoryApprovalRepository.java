package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.approval.Approval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Approvals in memory. */
final class InMemoryApprovalRepository implements ApprovalRepository {

    private final InMemoryStore store;

    InMemoryApprovalRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Approval approval) {
        synchronized (store) {
            store.approvals.put(approval.id(), approval);
        }
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        synchronized (store) {
            return Optional.ofNullable(store.approvals.get(id));
        }
    }

    /** The transaction that runs holds everything. */
    @Override
    public Optional<Approval> hold(ApprovalId id) {
        return find(id);
    }

    @Override
    public void decide(Approval approval) {
        add(approval);
    }

    private static String id(Approval approval) {
        return approval.id().value();
    }

    @Override
    public Page<Approval> search(Optional<Approval.Status> status, Instant now, Sight sight, PageRequest page) {
        synchronized (store) {
            List<Approval> found = store.approvals.values().stream()
                    .filter(approval -> sight.covers(approval.app(), approval.environment()))
                    .filter(approval ->
                            status.map(wanted -> wanted == approval.status(now)).orElse(true))
                    .filter(approval -> page.after()
                            .map(after -> id(approval).compareTo(after) > 0)
                            .orElse(true))
                    .sorted(Comparator.comparing(InMemoryApprovalRepository::id))
                    .limit(page.limit() + 1L)
                    .toList();
            return Page.of(found, page.limit(), InMemoryApprovalRepository::id);
        }
    }

    @Override
    public List<ApprovalId> expired(Instant now, int limit) {
        synchronized (store) {
            return store.approvals.values().stream()
                    .filter(approval -> approval.decision().isEmpty())
                    .filter(approval -> approval.status(now) == Approval.Status.EXPIRED)
                    .sorted(Comparator.comparing(Approval::expiresAt).thenComparing(InMemoryApprovalRepository::id))
                    .map(Approval::id)
                    .limit(limit)
                    .toList();
        }
    }
}
