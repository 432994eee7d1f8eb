package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.time.InstantSource;

/** Undoes regenerates while their overlap runs. */
public final class CredentialReinstatement implements ReinstateCredential {

    private final EnvironmentRepository environments;
    private final Lookup lookup;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public CredentialReinstatement(
            EnvironmentRepository environments, Lookup lookup, AuditedChanges changes, InstantSource clock) {
        this.environments = environments;
        this.lookup = lookup;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Reinstated reinstate(Command command) {
        CredentialAddress address = command.credential();
        Intent intent = command.intent();
        return changes.run(Attempt.by(intent, AuditAction.reinstate(address.kind()), address), entry -> {
            App app = lookup.app(intent.actor(), address.app());
            lookup.credential(address);
            Environment before = lookup.held(intent, address.app(), address.environment());
            before.requireConfirmation(intent.confirm());
            app.requireActive();
            Instant now = clock.instant();
            Environment after = environments.save(before.reinstate(address.id(), intent.actor(), now));
            entry.done(now);
            return new Reinstated(after, after.credentials().find(address.id()).orElseThrow());
        });
    }
}
