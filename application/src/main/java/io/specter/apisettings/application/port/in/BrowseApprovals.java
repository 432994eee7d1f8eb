package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.approval.Approval;
import java.util.Optional;

/** Shows the acts that wait, or waited, for a second operator. */
public interface BrowseApprovals {

    /** Those in environments that the caller may see, in the order of their requests. */
    Page<Approval> approvals(Caller caller, Optional<Approval.Status> status, PageRequest page);

    /** @throws io.specter.apisettings.domain.NotFound when there is none, or it is in an environment out of sight */
    Approval approval(Caller caller, ApprovalId id);
}
