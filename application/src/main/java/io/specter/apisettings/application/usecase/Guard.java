package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.approval.CriticalPolicy;
import io.specter.apisettings.domain.approval.ReasonRequired;
import io.specter.apisettings.domain.environment.Environment;

/** What a change in a critical environment needs besides the right to it: it is confirmed, explained and approved. */
public final class Guard {

    private final CriticalPolicy policy;

    public Guard(CriticalPolicy policy) {
        this.policy = policy;
    }

    /** Refuses what is unconfirmed or unexplained; what needs approval is stopped when all else is done. */
    void require(Intent intent, App app, Environment environment, CriticalAct act, AuditedChanges.Entry entry) {
        environment.requireConfirmation(intent.confirm());
        if (environment.settings().critical()) {
            requireMore(intent, app, act, entry);
        }
    }

    /** The same of what an app is led away from, which nobody confirms. */
    void requireLeaving(Intent intent, App app, Environment left, CriticalAct act, AuditedChanges.Entry entry) {
        if (left.settings().critical()) {
            requireMore(intent, app, act, entry);
        }
    }

    /** What ends everything in an app, its critical environments too, does not wait: it is for who could waive that. */
    void requireEnding(Intent intent, App app) {
        requireReason(intent);
        if (needsApproval(app)) {
            intent.caller().require(Permission.WAIVE_APPROVALS);
        }
    }

    private void requireMore(Intent intent, App app, CriticalAct act, AuditedChanges.Entry entry) {
        requireReason(intent);
        requireApproval(intent, app, act, entry);
    }

    private boolean needsApproval(App app) {
        return policy.requireApproval() || app.details().requireApproval();
    }

    private void requireReason(Intent intent) {
        boolean needed = policy.requireReason() || intent.clearance().breakGlass();
        if (needed && intent.reason().isEmpty()) {
            throw new ReasonRequired();
        }
    }

    private void requireApproval(Intent intent, App app, CriticalAct act, AuditedChanges.Entry entry) {
        if (!needsApproval(app)) {
            return;
        }
        if (intent.clearance().breakGlass()) {
            entry.refine(Attempt::breakingGlass);
        } else {
            entry.needsApproval(act, policy.approvalLifetime());
        }
    }
}
