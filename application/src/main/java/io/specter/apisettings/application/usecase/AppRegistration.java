package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/** Registers apps, each with its built-in environments. */
public final class AppRegistration implements RegisterApp {

    private final AppRepository apps;
    private final EnvironmentRepository environments;
    private final AuditedChanges changes;
    private final TokenRotationPolicy policy;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param policy what new environments rotate by */
    public AppRegistration(
            AppRepository apps,
            EnvironmentRepository environments,
            AuditedChanges changes,
            TokenRotationPolicy policy,
            SecureRandom random,
            InstantSource clock) {
        this.apps = apps;
        this.environments = environments;
        this.changes = changes;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public App register(Command command) {
        return changes.run(Attempt.by(command.intent(), AuditAction.REGISTER_APP), entry -> {
            command.intent().caller().require(Permission.REGISTER_APPS);
            Instant now = clock.instant();
            App app = apps.save(App.register(AppId.random(random), command.name(), command.location(), now));
            for (EnvironmentName name : app.environments().names()) {
                environments.save(Environment.initial(app.id(), name, policy));
            }
            entry.refine(attempt -> attempt.on(app.id())).done(now);
            return app;
        });
    }
}
