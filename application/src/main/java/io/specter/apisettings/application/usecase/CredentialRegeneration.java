package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.environment.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Issues auth tokens and secret keys, and retires the ones before. */
public final class CredentialRegeneration implements RegenerateCredential {

    private final EnvironmentRepository environments;
    private final SecretVault vault;
    private final Lookup lookup;
    private final Guard guard;
    private final TimeRecord time;
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public CredentialRegeneration(
            EnvironmentRepository environments,
            SecretVault vault,
            Lookup lookup,
            Guard guard,
            TimeRecord time,
            AuditedChanges changes,
            SecureRandom random,
            InstantSource clock) {
        this.environments = environments;
        this.vault = vault;
        this.lookup = lookup;
        this.guard = guard;
        this.time = time;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Issued regenerate(Command command) {
        Intent intent = command.intent();
        Attempt attempt = Attempt.by(intent, AuditAction.regenerate(command.kind()), command.app())
                .on(command.environment());
        return changes.run(attempt, entry -> {
            App app = lookup.held(command.intent().caller(), command.app());
            Environment held = lookup.held(intent, command.app(), command.environment());
            guard.require(intent, app, held, act(command), entry);
            app.requireActive();
            Instant now = clock.instant();
            return issue(command, time.bring(held, now), intent.act(now), entry);
        });
    }

    private static CriticalAct act(Command command) {
        return new CriticalAct.Regenerate(command.kind(), command.overlap(), command.endOverlap());
    }

    private Issued issue(Command command, Environment before, Act act, AuditedChanges.Entry entry) {
        CredentialLabel label = before.label(command.kind(), random);
        PlainSecret plain = CredentialFormat.generate(label, random);
        Regeneration request = new Regeneration(command.overlap(), command.endOverlap(), act);
        Environment after = environments.save(before.regenerate(label, material(before, label, plain), request));
        entry.refine(attempt -> attempt.on(label.id())).done(act.at());
        return new Issued(
                after,
                after.credentials().find(label.id()).orElseThrow(),
                plain,
                previous(command.kind(), before, after, act.at()));
    }

    private Material material(Environment environment, CredentialLabel label, PlainSecret plain) {
        return label.kind() == CredentialKind.AUTH_TOKEN
                ? plain.digest()
                : vault.seal(new SecretVault.Owner(environment.app(), environment.name(), label.id()), plain);
    }

    private static Optional<Credential> previous(
            CredentialKind kind, Environment before, Environment after, Instant now) {
        return before.credentials()
                .active(kind, now)
                .flatMap(credential -> after.credentials().find(credential.id()));
    }
}
