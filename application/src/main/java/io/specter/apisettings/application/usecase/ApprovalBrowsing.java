package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseApprovals;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.approval.Approval;
import java.time.InstantSource;
import java.util.Optional;

/** Shows approvals. */
public final class ApprovalBrowsing implements BrowseApprovals {

    private final ApprovalRepository approvals;
    private final InstantSource clock;

    public ApprovalBrowsing(ApprovalRepository approvals, InstantSource clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public Page<Approval> approvals(Caller caller, Optional<Approval.Status> status, PageRequest page) {
        return approvals.search(status, clock.instant(), caller.sight(Permission.SEE), page);
    }

    @Override
    public Approval approval(Caller caller, ApprovalId id) {
        Approval found = approvals.find(id).orElseThrow(NotFound::new);
        caller.requireSight(found.app(), found.environment());
        return found;
    }
}
