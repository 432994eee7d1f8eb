package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody tries to do to what: an audit event before its outcome is known. */
record Attempt(
        Actor actor,
        AuditAction action,
        Optional<AppId> app,
        Optional<EnvironmentName> environment,
        Optional<CredentialId> credential,
        List<String> changed,
        Optional<Reason> reason) {

    static Attempt by(Actor actor, AuditAction action) {
        return new Attempt(
                actor, action, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Not tried, but come to pass. */
    static Attempt byTheClock(AppId app, EnvironmentName environment, Occurrence occurrence) {
        return by(Actor.CLOCK, AuditAction.of(occurrence))
                .on(app)
                .on(environment)
                .on(occurrence.credential().id());
    }

    static Attempt by(Intent intent, AuditAction action) {
        return by(intent.actor(), action).because(intent.reason());
    }

    static Attempt by(Intent intent, AuditAction action, AppId app) {
        return by(intent, action).on(app);
    }

    static Attempt by(Intent intent, AuditAction action, CredentialAddress address) {
        return by(intent, action, address.app()).on(address.environment()).on(address.id());
    }

    Attempt on(AppId target) {
        return new Attempt(actor, action, Optional.of(target), environment, credential, changed, reason);
    }

    Attempt on(EnvironmentName target) {
        return new Attempt(actor, action, app, Optional.of(target), credential, changed, reason);
    }

    Attempt on(CredentialId target) {
        return new Attempt(actor, action, app, environment, Optional.of(target), changed, reason);
    }

    Attempt as(AuditAction known) {
        return new Attempt(actor, known, app, environment, credential, changed, reason);
    }

    Attempt changing(List<String> members) {
        return new Attempt(actor, action, app, environment, credential, members, reason);
    }

    private Attempt because(Optional<Reason> why) {
        return new Attempt(actor, action, app, environment, credential, changed, why);
    }

    AuditEvent done(Instant at) {
        return event(at, Optional.empty());
    }

    AuditEvent refused(Instant at, Refusal refusal) {
        return event(at, Optional.of(refusal));
    }

    private AuditEvent event(Instant at, Optional<Refusal> refusal) {
        return new AuditEvent(at, actor, action, app, environment, credential, changed, refusal, reason);
    }
}
