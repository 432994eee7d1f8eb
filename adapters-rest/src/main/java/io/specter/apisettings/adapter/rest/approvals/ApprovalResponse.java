package io.specter.apisettings.adapter.rest.approvals;

import io.specter.apisettings.adapter.rest.audit.AuditEventResponse.By;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.approval.Approval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that waits, or waited, for a second operator.
 *
 * @param decision null: it waits, or nobody decided in time
 */
public record ApprovalResponse(
        String id,
        Approval.Status status,
        String app,
        String environment,
        ActResponse act,
        Step requested,
        Instant expiresAt,
        @Nullable Step decision) {

    /** Who asked or decided, when and what for. */
    public record Step(By by, Instant at, @Nullable String reason) {

        private static Step from(Act act) {
            return new Step(
                    By.from(act.by()), act.at(), act.reason().map(Reason::value).orElse(null));
        }
    }

    static ApprovalResponse from(Approval approval, Instant now) {
        return new ApprovalResponse(
                approval.id().value(),
                approval.status(now),
                approval.app().value(),
                approval.environment().value(),
                ActResponse.from(approval.act()),
                Step.from(approval.requested()),
                approval.expiresAt(),
                approval.decision().map(Approval.Decision::made).map(Step::from).orElse(null));
    }
}
