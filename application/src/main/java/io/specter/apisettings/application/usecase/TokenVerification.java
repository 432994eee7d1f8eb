package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.VerifyToken;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.Verification;
import java.time.InstantSource;

/** Verifies tokens against what was issued. */
public final class TokenVerification implements VerifyToken {

    private final EnvironmentRepository environments;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public TokenVerification(EnvironmentRepository environments, AuditedChanges changes, InstantSource clock) {
        this.environments = environments;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Verification verify(Caller caller, PresentedToken token) {
        Sight sight = changes.permitted(
                Attempt.by(caller, AuditAction.VERIFY), () -> caller.requireSomewhere(Permission.VERIFY));
        return token.verify(
                id -> environments.token(id).filter(known -> sight.covers(known.app(), known.environment())),
                clock.instant());
    }
}
