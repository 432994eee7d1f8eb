package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds the operator of a token or of a session by its digest, with the roles it has now. */
public final class OperatorAuthentication implements AuthenticateOperator {

    private static final Logger LOG = System.getLogger(OperatorAuthentication.class.getName());

    private final OperatorRepository operators;
    private final SessionRepository sessions;
    private final Transactions transactions;
    private final InstantSource clock;

    public OperatorAuthentication(
            OperatorRepository operators, SessionRepository sessions, Transactions transactions, InstantSource clock) {
        this.operators = operators;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(PlainSecret token, Origin origin) {
        Instant now = clock.instant();
        Optional<OperatorRepository.Known> known =
                operators.byToken(token.digest()).filter(found -> found.token().isValid(now));
        known.map(OperatorRepository.Known::token)
                .filter(used -> used.isUseNews(now))
                .ifPresent(used -> note(used, now));
        return known.map(OperatorRepository.Known::operator).map(operator -> operator.caller(origin));
    }

    private void note(OperatorToken used, Instant now) {
        note(() -> operators.used(used.id(), now));
    }

    @Override
    public Optional<Caller> authenticateSession(PlainSecret session, Origin origin) {
        Instant now = clock.instant();
        Optional<SessionRepository.Known> known =
                sessions.find(session.digest()).filter(found -> found.session().isOpen(now));
        known.map(SessionRepository.Known::session)
                .filter(used -> used.isNews(now))
                .ifPresent(used -> note(used.seen(now)));
        return known.map(SessionRepository.Known::operator).map(operator -> operator.caller(origin));
    }

    private void note(Session seen) {
        note(() -> sessions.seen(seen));
    }

    /** Nobody is turned away because it cannot be written down that somebody came. */
    private void note(Runnable writing) {
        try {
            transactions.perform(writing);
        } catch (Unavailable failure) {
            LOG.log(Level.WARNING, () -> "when an operator was last seen is not written down: " + failure.getMessage());
        }
    }
}
