package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.StaleRevision;
import java.util.function.Supplier;

/** Transactions that are run again when somebody else was faster, some times at the most. */
final class RepeatingTransactions implements Transactions {

    private final Transactions transactions;
    private final int most;

    RepeatingTransactions(Transactions transactions, int most) {
        this.transactions = transactions;
        this.most = most;
    }

    /** @throws StaleRevision when somebody else was faster each time */
    @Override
    public <T> T run(Supplier<T> work) {
        for (int time = 1; time < most; time++) {
            try {
                return transactions.run(work);
            } catch (StaleRevision lost) {
                // What the other one has written is there now.
            }
        }
        return transactions.run(work);
    }
}
