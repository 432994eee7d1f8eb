package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.domain.approval.CriticalAct.Deed;
import io.specter.apisettings.domain.environment.Environment;

/** Ends overlaps before their time. */
public final class OverlapEnd implements EndOverlap {

    private final CredentialChange change;

    public OverlapEnd(CredentialChange change) {
        this.change = change;
    }

    @Override
    public Retired end(Command command) {
        CredentialAddress address = command.credential();
        Environment after = change.runGuarded(
                Deed.END_OVERLAP, command.intent(), address, (before, act) -> before.endOverlap(address.id(), act));
        return new Retired(after, after.credentials().find(address.id()).orElseThrow());
    }
}
