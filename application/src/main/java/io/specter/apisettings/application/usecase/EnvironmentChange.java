package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.time.Instant;
import java.time.InstantSource;

/** Changes the settings of environments. */
public final class EnvironmentChange implements ChangeEnvironment {

    private final EnvironmentRepository environments;
    private final Lookup lookup;
    private final Guard guard;
    private final TimeRecord time;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public EnvironmentChange(
            EnvironmentRepository environments,
            Lookup lookup,
            Guard guard,
            TimeRecord time,
            AuditedChanges changes,
            InstantSource clock) {
        this.environments = environments;
        this.lookup = lookup;
        this.guard = guard;
        this.time = time;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Environment change(Command command) {
        Attempt attempt = Attempt.by(command.intent(), AuditAction.CHANGE_ENVIRONMENT, command.app())
                .on(command.environment());
        return changes.run(attempt, entry -> {
            App app = lookup.held(command.intent().caller(), command.app());
            Environment held = lookup.held(command.intent(), command.app(), command.environment());
            Instant now = clock.instant();
            Environment before = time.bring(held, now);
            EnvironmentSettings next = command.change().apply(before.settings());
            command.intent().caller().requireChange(command.app(), command.environment(), next.critical());
            entry.refine(known -> known.changing(before.settings().differences(next)));
            Environment after = before.configure(next);
            if (after.equals(before)) {
                return before;
            }
            CriticalAct act = new CriticalAct.Configure(before.settings().differences(next), next);
            guard.require(command.intent(), app, before, act, entry);
            app.requireActive();
            return keep(after, now, entry);
        });
    }

    private Environment keep(Environment after, Instant now, AuditedChanges.Entry entry) {
        Environment saved = environments.save(after);
        entry.done(now);
        return saved;
    }
}
