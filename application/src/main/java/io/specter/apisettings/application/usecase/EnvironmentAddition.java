package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.time.InstantSource;
import java.util.Optional;

/** Adds environments to apps. */
public final class EnvironmentAddition implements AddEnvironment {

    private final AppRepository apps;
    private final EnvironmentRepository environments;
    private final Lookup lookup;
    private final AuditedChanges changes;
    private final EnvironmentSettings initial;
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
        this.initial = new EnvironmentSettings(Optional.empty(), false, false, policy);
        this.clock = clock;
    }

    @Override
    public Environment add(Command command) {
        Attempt attempt = Attempt.by(command.intent(), AuditAction.ADD_ENVIRONMENT, command.app())
                .on(command.name());
        return changes.run(attempt, entry -> {
            App app = lookup.held(command.intent(), command.app());
            apps.save(app.add(command.name()));
            EnvironmentSettings settings = command.settings().apply(initial);
            Environment added = environments.save(Environment.added(app.id(), command.name(), settings));
            entry.done(clock.instant());
            return added;
        });
    }
}
