package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Clearance.Approved;
import io.specter.apisettings.application.port.in.DecideApproval;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Forbidden;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Approves and declines acts. */
public final class ApprovalDecision implements DecideApproval {

    private final ApprovalRepository approvals;
    private final OperatorRepository operators;
    private final ApprovedActs acts;
    private final FourEyes fourEyes;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public ApprovalDecision(
            ApprovalRepository approvals,
            OperatorRepository operators,
            ApprovedActs acts,
            FourEyes fourEyes,
            AuditedChanges changes,
            InstantSource clock) {
        this.approvals = approvals;
        this.operators = operators;
        this.acts = acts;
        this.fourEyes = fourEyes;
        this.changes = changes;
        this.clock = clock;
    }

    /** The act's own transaction uses the approval up, so that what is checked before may be out of date by then. */
    @Override
    public CarriedOut approve(Decision decision) {
        Approval waiting = changes.run(attempt(decision, AuditAction.APPROVE), entry -> {
            Approval found =
                    decidable(decision, approvals.find(decision.approval()).orElseThrow(NotFound::new), entry);
            found.requireApprovableBy(decision.caller().actor(), clock.instant());
            return found;
        });
        AtomicReference<Approval> usedUp = new AtomicReference<>();
        Approved approved = new Approved(waiting.id(), decision.caller(), decision.reason(), usedUp::set);
        Optional<Issued> issued = acts.carryOut(waiting, requester(decision, waiting), approved);
        Approval told = Optional.ofNullable(usedUp.get()).orElseGet(() -> useUp(approved, waiting, decision));
        return new CarriedOut(told, issued);
    }

    /** For an act that changed nothing, because what it wants is so already. */
    private Approval useUp(Approved approved, Approval waiting, Decision decision) {
        return changes.run(
                attempt(decision, AuditAction.APPROVE).on(waiting),
                entry -> fourEyes.approve(approved, clock.instant()));
    }

    /** Whoever asked for it, with the roles of today. */
    private Caller requester(Decision decision, Approval waiting) {
        return changes.prepare(
                attempt(decision, AuditAction.APPROVE).on(waiting),
                () -> operators
                        .find(new OperatorId(waiting.requested().by().id()))
                        .map(Operator::grants)
                        .map(grants -> new Caller(
                                waiting.requested().by(),
                                grants,
                                decision.caller().origin()))
                        .filter(caller -> caller.sight(Permission.CHANGE_CRITICAL_ENVIRONMENTS)
                                .covers(waiting.app(), waiting.environment()))
                        .orElseThrow(Forbidden::ofRequester));
    }

    @Override
    public Approval decline(Decision decision) {
        return changes.run(attempt(decision, AuditAction.DECLINE), entry -> {
            Approval held =
                    decidable(decision, approvals.hold(decision.approval()).orElseThrow(NotFound::new), entry);
            Instant now = clock.instant();
            Approval declined = held.decline(new Act(decision.caller().actor(), now, decision.reason()));
            approvals.decide(declined);
            entry.done(now);
            return declined;
        });
    }

    private static Attempt attempt(Decision decision, AuditAction action) {
        return Attempt.by(decision.caller(), action).on(decision.approval()).because(decision.reason());
    }

    private static Approval decidable(Decision decision, Approval found, AuditedChanges.Entry entry) {
        decision.caller().requireSight(found.app(), found.environment());
        entry.refine(attempt -> attempt.on(found));
        decision.caller().requireChange(found.app(), found.environment(), true);
        return found;
    }
}
