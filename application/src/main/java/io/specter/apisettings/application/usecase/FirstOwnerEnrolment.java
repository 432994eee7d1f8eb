package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Enrols the first owner of an installation. */
public final class FirstOwnerEnrolment implements EnrolFirstOwner {

    private static final TokenName FIRST_TOKEN = new TokenName("initial");

    private final OperatorRepository operators;
    private final PasswordRepository passwords;
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public FirstOwnerEnrolment(
            OperatorRepository operators,
            PasswordRepository passwords,
            AuditedChanges changes,
            SecureRandom random,
            InstantSource clock) {
        this.operators = operators;
        this.passwords = passwords;
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
            if (operators.holdOwners() > 0) {
                return false;
            }
            Instant now = clock.instant();
            Operator owner = operators.save(Operator.owner(OperatorId.random(random), now));
            operators.add(firstToken(owner, token, now));
            entry.refine(attempt -> attempt.on(owner.id())).done(now);
            return true;
        });
    }

    @Override
    public boolean isSettled() {
        return passwords.isAnOwnerSecured();
    }

    private OperatorToken firstToken(Operator owner, PlainSecret token, Instant now) {
        return new OperatorToken(
                CredentialFormat.read(token).map(CredentialLabel::id).orElseGet(() -> CredentialId.random(random)),
                owner.id(),
                FIRST_TOKEN,
                token.digest(),
                now,
                Optional.empty(),
                Optional.empty());
    }
}
