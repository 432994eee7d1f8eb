package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.RotationPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Thinks regenerates through. */
public final class RotationPreview implements PreviewRotation {

    private final VerificationCounts counts;
    private final Lookup lookup;
    private final InstantSource clock;

    public RotationPreview(VerificationCounts counts, Lookup lookup, InstantSource clock) {
        this.counts = counts;
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public Preview preview(Caller caller, Question question) {
        App app = lookup.app(caller, question.app());
        Environment environment = lookup.environment(caller, question.app(), question.environment());
        Act act = Act.by(caller.actor(), clock.instant());
        Regeneration request = new Regeneration(question.overlap(), question.endOverlap(), act);
        return new Preview(
                environment,
                question.overlap()
                        .orElse(environment.settings().rotationPolicy().overlap()),
                planned(app, environment, CredentialKind.AUTH_TOKEN, request),
                planned(app, environment, CredentialKind.SECRET_KEY, request));
    }

    private Planned planned(App app, Environment environment, CredentialKind kind, Regeneration request) {
        RotationPlan plan =
                app.isArchived() ? RotationPlan.refused(Refusal.APP_ARCHIVED) : environment.plan(kind, request);
        List<CredentialId> ending = plan.ending().stream().map(Credential::id).toList();
        Instant now = request.act().at();
        return new Planned(
                plan,
                new Calls(
                        callsSince(ending, now.minus(Duration.ofHours(1))),
                        callsSince(ending, now.minus(Duration.ofDays(1)))));
    }

    private long callsSince(List<CredentialId> ending, Instant then) {
        Instant from = TimeStep.FIVE_MINUTES.startOf(then);
        return ending.isEmpty() ? 0 : counts.usesSince(ending, from);
    }
}
