package io.specter.apisettings.adapter.rest.approvals;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.DecideApproval;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said along with a decision. */
public record DecisionRequest(
        @WellFormed(As.REASON) @Nullable String reason) {

    DecideApproval.Decision toDecision(Caller caller, ApprovalId approval) {
        return new DecideApproval.Decision(
                caller, approval, Optional.ofNullable(reason).map(Reason::new));
    }
}
