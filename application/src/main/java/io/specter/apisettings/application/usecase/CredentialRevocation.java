package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.time.InstantSource;

/** Ends credentials at once. */
public final class CredentialRevocation implements RevokeCredential {

    private final EnvironmentRepository environments;
    private final Lookup lookup;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public CredentialRevocation(
            EnvironmentRepository environments, Lookup lookup, AuditedChanges changes, InstantSource clock) {
        this.environments = environments;
        this.lookup = lookup;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void revoke(Command command) {
        CredentialAddress address = command.credential();
        Intent intent = command.intent();
        changes.run(Attempt.by(intent, AuditAction.revoke(address.kind()), address), entry -> {
            lookup.app(intent.actor(), address.app());
            lookup.credential(address);
            Environment before = lookup.held(intent, address.app(), address.environment());
            Instant now = clock.instant();
            Environment after = before.revoke(address.id(), intent.actor(), now);
            if (after.equals(before)) {
                return before;
            }
            before.requireConfirmation(intent.confirm());
            return keep(after, now, entry);
        });
    }

    private Environment keep(Environment after, Instant now, AuditedChanges.Entry entry) {
        Environment saved = environments.save(after);
        entry.done(now);
        return saved;
    }
}
