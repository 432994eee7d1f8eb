package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Enrols the first owner of an installation. */
public final class FirstOwnerEnrolment implements EnrolFirstOwner {

    private final OperatorRepository operators;
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public FirstOwnerEnrolment(
            OperatorRepository operators, AuditedChanges changes, SecureRandom random, InstantSource clock) {
        this.operators = operators;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public boolean isNeeded() {
        return !operators.hasOwner();
    }

    @Override
    public boolean enrol(PlainSecret token) {
        return changes.run(Attempt.by(Actor.SYSTEM, AuditAction.ENROL_OWNER), entry -> {
            boolean enrolled = operators.enrolOwner(Operator.owner(random), token.digest());
            if (enrolled) {
                entry.done(clock.instant());
            }
            return enrolled;
        });
    }
}
