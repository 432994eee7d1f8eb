package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ForgetSignIns;
import io.specter.apisettings.application.port.out.GuessCounts;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.access.Guesses;
import java.time.Instant;
import java.time.InstantSource;

/** Removes ended sessions and old guesses. */
public final class SignInForgetting implements ForgetSignIns {

    private final SessionRepository sessions;
    private final GuessCounts guesses;
    private final Transactions transactions;
    private final InstantSource clock;

    public SignInForgetting(
            SessionRepository sessions, GuessCounts guesses, Transactions transactions, InstantSource clock) {
        this.sessions = sessions;
        this.guesses = guesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void forget() {
        transactions.run(() -> {
            Instant now = clock.instant();
            sessions.removeEnded(now);
            guesses.removeBefore(now.minus(Guesses.MEMORY));
            return now;
        });
    }
}
