package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Clearance.Approved;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditSubject;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody tries to do to what: an audit event before its outcome is known.
 *
 * @param approved a second operator lets it through
 */
record Attempt(
        Actor actor,
        Origin origin,
        AuditAction action,
        AuditSubject subject,
        List<String> changed,
        Optional<Reason> reason,
        boolean breakGlass,
        Optional<Approved> approved) {

    static Attempt by(Actor actor, AuditAction action) {
        return by(actor, Origin.UNKNOWN, action);
    }

    static Attempt by(Caller caller, AuditAction action) {
        return by(caller.actor(), caller.origin(), action);
    }

    private static Attempt by(Actor actor, Origin origin, AuditAction action) {
        return new Attempt(
                actor, origin, action, AuditSubject.NONE, List.of(), Optional.empty(), false, Optional.empty());
    }

    /** Not tried, but come to pass. */
    static Attempt byTheClock(AppId app, EnvironmentName environment, Occurrence occurrence) {
        return by(Actor.CLOCK, AuditAction.of(occurrence))
                .on(app)
                .on(environment)
                .on(occurrence.credential().id());
    }

    static Attempt by(Intent intent, AuditAction action) {
        Attempt attempt = by(intent.caller(), action).because(intent.reason());
        return intent.clearance().approved().map(attempt::approvedBy).orElse(attempt);
    }

    static Attempt by(Intent intent, AuditAction action, AppId app) {
        return by(intent, action).on(app);
    }

    static Attempt by(Intent intent, AuditAction action, CredentialAddress address) {
        return by(intent, action, address.app()).on(address.environment()).on(address.id());
    }

    Attempt on(AppId target) {
        return on(subject.with(target));
    }

    Attempt on(EnvironmentName target) {
        return on(subject.with(target));
    }

    Attempt on(OperatorId target) {
        return on(subject.with(target));
    }

    Attempt on(CredentialId target) {
        return on(subject.with(target));
    }

    Attempt on(ApprovalId target) {
        return on(subject.with(target));
    }

    Attempt on(Approval approval) {
        Attempt known = on(approval.app()).on(approval.environment()).on(approval.id());
        return approval.act().credential().map(known::on).orElse(known);
    }

    private Attempt on(AuditSubject known) {
        return new Attempt(actor, origin, action, known, changed, reason, breakGlass, approved);
    }

    Attempt as(AuditAction known) {
        return new Attempt(actor, origin, known, subject, changed, reason, breakGlass, approved);
    }

    Attempt changing(List<String> members) {
        return new Attempt(actor, origin, action, subject, members, reason, breakGlass, approved);
    }

    Attempt because(Optional<Reason> why) {
        return new Attempt(actor, origin, action, subject, changed, why, breakGlass, approved);
    }

    Attempt breakingGlass() {
        return new Attempt(actor, origin, action, subject, changed, reason, true, approved);
    }

    private Attempt approvedBy(Approved by) {
        return new Attempt(actor, origin, action, subject, changed, reason, breakGlass, Optional.of(by))
                .on(by.approval());
    }

    /** An act that was approved and is refused all the same was tried by whoever approved it. */
    Attempt byWhoApproved() {
        return approved.map(by -> new Attempt(
                        by.by().actor(),
                        by.by().origin(),
                        AuditAction.APPROVE,
                        subject,
                        changed,
                        by.reason(),
                        breakGlass,
                        approved))
                .orElse(this);
    }

    AuditEvent done(Instant at) {
        return event(at, Optional.empty());
    }

    AuditEvent refused(Instant at, Refusal refusal) {
        return event(at, Optional.of(refusal));
    }

    private AuditEvent event(Instant at, Optional<Refusal> refusal) {
        return new AuditEvent(at, actor, origin, action, subject, changed, refusal, reason, breakGlass);
    }
}
