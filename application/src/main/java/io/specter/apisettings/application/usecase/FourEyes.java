package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Clearance.Approved;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.AwaitsApproval;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.audit.AuditAction;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** Asks for approvals, and uses each up within the transaction of the act that it is for: at most once. */
public final class FourEyes {

    private final ApprovalRepository approvals;
    private final AuditLog log;
    private final SecureRandom random;

    public FourEyes(ApprovalRepository approvals, AuditLog log, SecureRandom random) {
        this.approvals = approvals;
        this.log = log;
        this.random = random;
    }

    /** To be thrown: what was done so far must be rolled back. */
    AwaitsApproval ask(Attempt attempt, CriticalAct act, Instant now, Duration lifetime) {
        return new AwaitsApproval(Approval.ask(
                ApprovalId.at(now, random),
                attempt.subject().app().orElseThrow(),
                attempt.subject().environment().orElseThrow(),
                act,
                new Act(attempt.actor(), now, attempt.reason()),
                lifetime));
    }

    void keep(Approval asked) {
        approvals.add(asked);
    }

    Approval approve(Approved approved, Instant at) {
        Approval waiting = approvals.hold(approved.approval()).orElseThrow(NotFound::new);
        Approval decided = waiting.approve(new Act(approved.by().actor(), at, approved.reason()));
        approvals.decide(decided);
        log.append(Attempt.by(approved.by(), AuditAction.APPROVE)
                .on(decided)
                .because(approved.reason())
                .done(at));
        return decided;
    }
}
