package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.TendApprovals;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Records approvals that expired, each once however many do this at the same time. */
public final class ApprovalCare implements TendApprovals {

    private static final int AT_ONCE = 100;

    private final ApprovalRepository approvals;
    private final AuditLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public ApprovalCare(ApprovalRepository approvals, AuditLog log, Transactions transactions, InstantSource clock) {
        this.approvals = approvals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What fails with one keeps no other from being recorded. */
    @Override
    public int tend() {
        Instant now = clock.instant();
        Failures failures = new Failures();
        AtomicInteger expired = new AtomicInteger();
        for (ApprovalId id : approvals.expired(now, AT_ONCE)) {
            failures.collect(() -> expired.addAndGet(transactions.run(() -> expire(id, now))));
        }
        failures.tell();
        return expired.get();
    }

    private int expire(ApprovalId id, Instant now) {
        return approvals
                .hold(id)
                .filter(held -> held.decision().isEmpty())
                .map(Approval::expire)
                .map(expired -> record(expired, now))
                .orElse(0);
    }

    private int record(Approval expired, Instant now) {
        approvals.decide(expired);
        log.append(
                Attempt.by(Actor.CLOCK, AuditAction.EXPIRE_APPROVAL).on(expired).done(now));
        return 1;
    }
}
