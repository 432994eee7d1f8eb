package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.time.InstantSource;

/** Switches the environment an app is run in. */
public final class CurrentEnvironmentSwitch implements SwitchCurrentEnvironment {

    private final AppRepository apps;
    private final Lookup lookup;
    private final Guard guard;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public CurrentEnvironmentSwitch(
            AppRepository apps, Lookup lookup, Guard guard, AuditedChanges changes, InstantSource clock) {
        this.apps = apps;
        this.lookup = lookup;
        this.guard = guard;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public App switchTo(Command command) {
        Attempt attempt = Attempt.by(command.intent(), AuditAction.SWITCH_ENVIRONMENT, command.app())
                .on(command.environment());
        return changes.run(attempt, entry -> {
            Caller caller = command.intent().caller();
            App before = lookup.held(caller, command.app());
            Environment target = lookup.environment(caller, command.app(), command.environment());
            caller.require(Permission.CHANGE_APPS, command.app());
            command.intent().expected().require(before.revision());
            return before.environments().current().equals(target.name()) ? before : go(command, before, target, entry);
        });
    }

    private App go(Command command, App before, Environment target, AuditedChanges.Entry entry) {
        CriticalAct act = new CriticalAct.SwitchTo(command.force());
        Intent intent = command.intent();
        guard.require(intent, before, target, act, entry);
        Environment left = lookup.environment(
                intent.caller(), before.id(), before.environments().current());
        guard.requireLeaving(intent, before, left, act, entry);
        Instant now = clock.instant();
        App after = apps.save(before.switchTo(target.name(), target.readiness(now), command.force()));
        entry.done(now);
        return after;
    }
}
