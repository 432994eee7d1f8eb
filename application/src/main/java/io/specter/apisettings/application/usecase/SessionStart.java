package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.SignIn.Opened;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Starts sessions, as part of the transaction that runs. */
public final class SessionStart {

    private final SessionRepository sessions;
    private final OperatorLookup operators;
    private final SessionPolicy policy;
    private final SecureRandom random;

    public SessionStart(
            SessionRepository sessions, OperatorLookup operators, SessionPolicy policy, SecureRandom random) {
        this.sessions = sessions;
        this.operators = operators;
        this.policy = policy;
        this.random = random;
    }

    /** @param opening says more of the session */
    Opened start(Operator operator, Origin origin, Instant now, UnaryOperator<Session> opening) {
        PlainSecret value = Session.value(random);
        Session session = opening.apply(Session.open(value, operator.id(), policy, now));
        sessions.add(session);
        return new Opened(operator.caller(origin), operators.hasPassword(operator.id()), value, session.expiresAt());
    }
}
