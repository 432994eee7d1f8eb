package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.SignOut;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.InstantSource;

/** Ends sessions. */
public final class SessionEnd implements SignOut {

    private final SessionRepository sessions;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public SessionEnd(SessionRepository sessions, AuditedChanges changes, InstantSource clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void signOut(Caller caller, TokenDigest session) {
        Attempt attempt = Attempt.by(caller, AuditAction.SIGN_OUT)
                .on(new OperatorId(caller.actor().id()));
        changes.perform(attempt, entry -> {
            if (sessions.remove(session)) {
                entry.done(clock.instant());
            }
        });
    }
}
