package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.domain.approval.CriticalAct.Deed;
import io.specter.apisettings.domain.environment.Environment;

/** Undoes regenerates while their overlap runs. */
public final class CredentialReinstatement implements ReinstateCredential {

    private final CredentialChange change;

    public CredentialReinstatement(CredentialChange change) {
        this.change = change;
    }

    @Override
    public Reinstated reinstate(Command command) {
        CredentialAddress address = command.credential();
        Environment after = change.runGuarded(
                Deed.REINSTATE, command.intent(), address, (before, act) -> before.reinstate(address.id(), act));
        return new Reinstated(after, after.credentials().find(address.id()).orElseThrow());
    }
}
