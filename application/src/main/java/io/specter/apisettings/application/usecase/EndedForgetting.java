package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ForgetEnded;
import io.specter.apisettings.application.port.out.GuessCounts;
import io.specter.apisettings.application.port.out.IdentityRepository;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.access.Guesses;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the stores of what is good for a time as small as what is good now, one store a transaction. */
public final class EndedForgetting implements ForgetEnded {

    private final SessionRepository sessions;
    private final GuessCounts guesses;
    private final IdentityRepository identities;
    private final SpentNonces nonces;
    private final Transactions transactions;
    private final InstantSource clock;

    public EndedForgetting(
            SessionRepository sessions,
            GuessCounts guesses,
            IdentityRepository identities,
            SpentNonces nonces,
            Transactions transactions,
            InstantSource clock) {
        this.sessions = sessions;
        this.guesses = guesses;
        this.identities = identities;
        this.nonces = nonces;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void forget() {
        Instant now = clock.instant();
        Failures failures = new Failures();
        failures.collect(() -> transactions.perform(() -> sessions.removeEnded(now)));
        failures.collect(() -> transactions.perform(() -> guesses.removeBefore(now.minus(Guesses.MEMORY))));
        failures.collect(() -> transactions.perform(() -> identities.forgetSpent(now)));
        failures.collect(() -> transactions.perform(() -> nonces.removeEnded(now)));
        failures.tell();
    }
}
