package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.RecordActivity;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import io.specter.apisettings.domain.activity.UserId;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.verification.Verification;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes users in: each is hashed at once, and written down later. */
public final class ActivityRecording implements RecordActivity {

    private final AppRepository apps;
    private final EnvironmentRepository environments;
    private final SharedActivityKey key;
    private final ActivityBuffer buffer;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public ActivityRecording(
            AppRepository apps,
            EnvironmentRepository environments,
            SharedActivityKey key,
            ActivityBuffer buffer,
            AuditedChanges changes,
            InstantSource clock) {
        this.apps = apps;
        this.environments = environments;
        this.key = key;
        this.buffer = buffer;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void record(Command command) {
        requirePermission(command.caller(), command.app(), command.environment());
        apps.find(command.app()).orElseThrow(NotFound::new).requireActive();
        ActivityKey shared = key.get();
        Set<UserHash> users = command.users().stream()
                .map(user -> shared.hash(command.app(), user))
                .collect(Collectors.toSet());
        if (!buffer.offer(today(command.app(), command.environment()), users)) {
            throw new Unavailable("active users cannot be taken in: there is no room");
        }
    }

    /** Who may verify there knows of the environment, without being allowed to see it. */
    private void requirePermission(Caller caller, AppId app, EnvironmentName environment) {
        if (!caller.mayVerify(app, environment)) {
            caller.requireSight(app, environment);
        }
        if (environments.find(app, environment).isEmpty()) {
            throw new NotFound();
        }
        changes.permit(
                Attempt.by(caller, AuditAction.VERIFY).on(app).on(environment),
                () -> caller.requireVerification(app, environment));
    }

    @Override
    public void seen(Verification verification, UserId user) {
        if (verification instanceof Verification.Accepted accepted) {
            ActiveDay day = today(accepted.app(), accepted.environment());
            key.known().ifPresentOrElse(known -> buffer.put(day, Set.of(known.hash(day.app(), user))), buffer::lose);
        }
    }

    private ActiveDay today(AppId app, EnvironmentName environment) {
        return new ActiveDay(app, environment, ActivityWindow.day(clock.instant()));
    }
}
