package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.time.InstantSource;

/** Removes environments, with their credentials. */
public final class EnvironmentRemoval implements RemoveEnvironment {

    private final AppRepository apps;
    private final EnvironmentRepository environments;
    private final ActiveUsers users;
    private final Lookup lookup;
    private final Guard guard;
    private final TimeRecord time;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public EnvironmentRemoval(
            AppRepository apps,
            EnvironmentRepository environments,
            ActiveUsers users,
            Lookup lookup,
            Guard guard,
            TimeRecord time,
            AuditedChanges changes,
            InstantSource clock) {
        this.apps = apps;
        this.environments = environments;
        this.users = users;
        this.lookup = lookup;
        this.guard = guard;
        this.time = time;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void remove(Command command) {
        Attempt attempt = Attempt.by(command.intent(), AuditAction.REMOVE_ENVIRONMENT, command.app())
                .on(command.environment());
        changes.perform(attempt, entry -> {
            Caller caller = command.intent().caller();
            users.outdate(command.app(), command.environment());
            App app = lookup.held(caller, command.app());
            Environment held = lookup.held(caller, command.app(), command.environment());
            caller.require(Permission.CHANGE_APPS, command.app());
            command.intent().expected().require(held.revision());
            guard.require(command.intent(), app, held, new CriticalAct.Remove(), entry);
            Instant now = clock.instant();
            Environment gone = time.bring(held, now);
            apps.save(app.remove(gone.name()));
            environments.remove(gone);
            entry.done(now);
        });
    }
}
