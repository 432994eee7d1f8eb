package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Renames, moves, archives and restores apps. */
public final class AppChange implements ChangeApp {

    private final AppRepository apps;
    private final Lookup lookup;
    private final Guard guard;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public AppChange(AppRepository apps, Lookup lookup, Guard guard, AuditedChanges changes, InstantSource clock) {
        this.apps = apps;
        this.lookup = lookup;
        this.guard = guard;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public App change(Command command) {
        Attempt attempt = Attempt.by(command.intent(), AuditAction.CHANGE_APP, command.app());
        return changes.run(attempt, entry -> {
            App before = lookup.held(command.intent(), command.app());
            AppDetails next = command.change().apply(before.details());
            entry.refine(known -> known.as(action(before.details(), next)).changing(members(before.details(), next)));
            requireWaiver(command.intent().caller(), before.details(), next);
            App after = before.change(next, command.intent().confirm());
            if (after.isArchived() && !before.isArchived()) {
                guard.requireEnding(command.intent(), before);
            }
            return after.equals(before) ? before : keep(after, entry);
        });
    }

    /** Whoever may switch the second pair of eyes on could do without it again. */
    private static void requireWaiver(Caller caller, AppDetails before, AppDetails after) {
        if (before.requireApproval() && !after.requireApproval()) {
            caller.require(Permission.WAIVE_APPROVALS);
        }
    }

    private App keep(App after, AuditedChanges.Entry entry) {
        App saved = apps.save(after);
        entry.done(clock.instant());
        return saved;
    }

    private static AuditAction action(AppDetails before, AppDetails after) {
        if (before.status() == after.status()) {
            return AuditAction.CHANGE_APP;
        }
        return after.status() == AppStatus.ARCHIVED ? AuditAction.ARCHIVE_APP : AuditAction.RESTORE_APP;
    }

    private static List<String> members(AppDetails before, AppDetails after) {
        List<String> members = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            members.add("name");
        }
        if (!before.location().equals(after.location())) {
            members.add("location");
        }
        if (before.status() != after.status()) {
            members.add("status");
        }
        if (before.requireApproval() != after.requireApproval()) {
            members.add("requireApproval");
        }
        return members;
    }
}
