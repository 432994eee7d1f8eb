package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import java.time.InstantSource;

/** Adds environments to apps. */
public final class EnvironmentAddition implements AddEnvironment {

    private final AppRepository apps;
    private final EnvironmentRepository environments;
    private final Lookup lookup;
    private final AuditedChanges changes;
    private final TokenRotationPolicy policy;
    private final InstantSource clock;

    /** @param policy what new environments rotate by */
    public EnvironmentAddition(
            AppRepository apps,
            EnvironmentRepository environments,
            Lookup lookup,
            AuditedChanges changes,
            TokenRotationPolicy policy,
            InstantSource clock) {
        this.apps = apps;
        this.environments = environments;
        this.lookup = lookup;
        this.changes = changes;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Environment add(Command command) {
        Attempt attempt = Attempt.by(command.intent(), AuditAction.ADD_ENVIRONMENT, command.app())
                .on(command.name());
        return changes.run(attempt, entry -> {
            Environment initial = Environment.initial(command.app(), command.name(), policy);
            Environment added = initial.configure(command.settings().apply(initial.settings()));
            App app = lookup.held(command.intent(), command.app());
            apps.save(app.add(command.name()));
            Environment saved = environments.save(added);
            entry.done(clock.instant());
            return saved;
        });
    }
}
