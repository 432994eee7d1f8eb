package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ForgetNonces;
import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.application.port.out.Transactions;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the store of nonces as small as the signatures that are good at a time. */
public final class NonceForgetting implements ForgetNonces {

    private final SpentNonces nonces;
    private final Transactions transactions;
    private final InstantSource clock;

    public NonceForgetting(SpentNonces nonces, Transactions transactions, InstantSource clock) {
        this.nonces = nonces;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void forget() {
        transactions.run(() -> {
            Instant now = clock.instant();
            nonces.removeEnded(now);
            return now;
        });
    }
}
