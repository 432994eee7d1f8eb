package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.domain.approval.CriticalAct.Deed;
import io.specter.apisettings.domain.environment.Environment;

/** Ends credentials at once. */
public final class CredentialRevocation implements RevokeCredential {

    private final CredentialChange change;

    public CredentialRevocation(CredentialChange change) {
        this.change = change;
    }

    @Override
    public void revoke(Command command) {
        CredentialAddress address = command.credential();
        change.run(Deed.REVOKE, command.intent(), address, (app, before, act, guard) -> {
            Environment after = before.revoke(address.id(), act);
            if (!after.equals(before)) {
                guard.run();
            }
            return after;
        });
    }
}
