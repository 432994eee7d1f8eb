package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.approval.CriticalAct.Deed;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** How a credential that was issued is changed: found, held, brought up to date, changed, kept and audited. */
public final class CredentialChange {

    /** What becomes of the environment. */
    @FunctionalInterface
    interface Step {

        /** @param guard refuses what is unconfirmed or unexplained, and sees to its approval */
        Environment apply(App app, Environment before, Act act, Runnable guard);
    }

    private final EnvironmentRepository environments;
    private final Lookup lookup;
    private final Guard guard;
    private final TimeRecord time;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public CredentialChange(
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

    /** The environment as it is then; a step that changes nothing leaves no trace. */
    Environment run(Deed deed, Intent intent, CredentialAddress address, Step step) {
        CriticalAct act = new CriticalAct.OnCredential(deed, address.kind(), address.id());
        return changes.run(Attempt.by(intent, act.action(), address), entry -> {
            App app = lookup.held(intent.caller(), address.app());
            lookup.credential(address);
            Environment held = lookup.held(intent, address.app(), address.environment());
            Instant now = clock.instant();
            Environment before = time.bring(held, now);
            Runnable guarding = () -> guard.require(intent, app, before, act, entry);
            Environment after = step.apply(app, before, intent.act(now), guarding);
            return after.equals(before) ? before : keep(after, now, entry);
        });
    }

    /** One that is guarded in a critical environment, and that no archived app takes. */
    Environment runGuarded(
            Deed deed, Intent intent, CredentialAddress address, BiFunction<Environment, Act, Environment> step) {
        return run(deed, intent, address, (app, before, act, guarding) -> {
            guarding.run();
            app.requireActive();
            return step.apply(before, act);
        });
    }

    private Environment keep(Environment after, Instant now, AuditedChanges.Entry entry) {
        Environment saved = environments.save(after);
        entry.done(now);
        return saved;
    }
}
