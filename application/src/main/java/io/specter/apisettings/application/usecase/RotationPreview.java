package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.RotationPlan;
import java.time.InstantSource;

/** Thinks regenerates through. */
public final class RotationPreview implements PreviewRotation {

    private final Lookup lookup;
    private final InstantSource clock;

    public RotationPreview(Lookup lookup, InstantSource clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public Preview preview(Caller caller, Question question) {
        App app = lookup.app(caller, question.app());
        Environment environment = lookup.environment(caller, question.app(), question.environment());
        Regeneration request =
                new Regeneration(question.overlap(), question.endOverlap(), Act.by(caller.actor(), clock.instant()));
        return new Preview(
                environment,
                question.overlap()
                        .orElse(environment.settings().rotationPolicy().overlap()),
                plan(app, environment, CredentialKind.AUTH_TOKEN, request),
                plan(app, environment, CredentialKind.SECRET_KEY, request));
    }

    private static RotationPlan plan(App app, Environment environment, CredentialKind kind, Regeneration request) {
        return app.isArchived() ? RotationPlan.refused(kind, Refusal.APP_ARCHIVED) : environment.plan(kind, request);
    }
}
