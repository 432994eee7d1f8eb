package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.audit.AuditAction;
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
        Intent intent = command.intent();
        Environment after = change.run(AuditAction.endOverlap(address.kind()), intent, address, (app, before, act) -> {
            before.requireConfirmation(intent.confirm());
            app.requireActive();
            return before.endOverlap(address.id(), act);
        });
        return new Retired(after, after.credentials().find(address.id()).orElseThrow());
    }
}
