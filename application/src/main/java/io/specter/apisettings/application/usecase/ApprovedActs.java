package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.Clearance;
import io.specter.apisettings.application.port.in.Clearance.Approved;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.CriticalAct;
import java.util.Optional;

/** Carries out, by the use cases that they were asked of, acts that were approved. */
public record ApprovedActs(
        RegenerateCredential regeneration,
        RevokeCredential revocation,
        ReinstateCredential reinstatement,
        EndOverlap overlapEnd,
        ChangeEnvironment environmentChange,
        RemoveEnvironment environmentRemoval,
        SwitchCurrentEnvironment environmentSwitch) {

    Optional<Issued> carryOut(Approval waiting, Caller requester, Approved approved) {
        return carryOut(
                waiting,
                new Intent(
                        requester,
                        ExpectedRevision.ANY,
                        Optional.of(waiting.environment().value()),
                        waiting.requested().reason(),
                        Clearance.of(approved)));
    }

    private Optional<Issued> carryOut(Approval waiting, Intent intent) {
        if (waiting.act() instanceof CriticalAct.Regenerate regenerate) {
            return Optional.of(regeneration.regenerate(new RegenerateCredential.Command(
                    intent,
                    waiting.app(),
                    waiting.environment(),
                    regenerate.kind(),
                    regenerate.overlap(),
                    regenerate.endOverlap())));
        }
        if (waiting.act() instanceof CriticalAct.OnCredential act) {
            onCredential(
                    act, intent, new CredentialAddress(waiting.app(), waiting.environment(), act.kind(), act.id()));
        } else if (waiting.act() instanceof CriticalAct.Configure configure) {
            environmentChange.change(
                    new ChangeEnvironment.Command(intent, waiting.app(), waiting.environment(), configure::applyTo));
        } else if (waiting.act() instanceof CriticalAct.SwitchTo switchTo) {
            environmentSwitch.switchTo(new SwitchCurrentEnvironment.Command(
                    intent, waiting.app(), waiting.environment(), switchTo.force()));
        } else if (waiting.act() instanceof CriticalAct.Remove) {
            environmentRemoval.remove(new RemoveEnvironment.Command(intent, waiting.app(), waiting.environment()));
        } else {
            throw new IllegalStateException("nobody knows how to carry this out: " + waiting.act());
        }
        return Optional.empty();
    }

    private void onCredential(CriticalAct.OnCredential act, Intent intent, CredentialAddress address) {
        switch (act.deed()) {
            case REVOKE -> revocation.revoke(new RevokeCredential.Command(intent, address));
            case REINSTATE -> reinstatement.reinstate(new ReinstateCredential.Command(intent, address));
            case END_OVERLAP -> overlapEnd.end(new EndOverlap.Command(intent, address));
        }
    }
}
