package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.approval.Approval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the acts that wait, or waited, for a second operator. */
public interface ApprovalRepository {

    void add(Approval approval);

    Optional<Approval> find(ApprovalId id);

    /** Finds it and holds it: until the transaction ends nobody else can hold it. */
    Optional<Approval> hold(ApprovalId id);

    /** Keeps how one that is held was decided. */
    void decide(Approval approval);

    /** Those with this {@link Approval#status status} in environments that the sight covers, in the order of their ids. */
    Page<Approval> search(Optional<Approval.Status> status, Instant now, Sight sight, PageRequest page);

    /** Some of those that are undecided although their time is over. */
    List<ApprovalId> expired(Instant now, int limit);
}
