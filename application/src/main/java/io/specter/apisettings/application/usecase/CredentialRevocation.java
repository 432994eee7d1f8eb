package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.domain.audit.AuditAction;
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
        Intent intent = command.intent();
        change.run(AuditAction.revoke(address.kind()), intent, address, (app, before, act) -> {
            Environment after = before.revoke(address.id(), act);
            if (!after.equals(before)) {
                before.requireConfirmation(intent.confirm());
            }
            return after;
        });
    }
}
