package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.Transactions;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.function.Supplier;

/** Transactions of the container (Jakarta Transactions). */
public final class JtaTransactions implements Transactions {

    /** A deadlock, or another transaction that cannot go together with this one (class 40). */
    private static final Set<String> BROKEN_OFF = Set.of("40001", "40P01");

    private final UserTransaction transaction;

    public JtaTransactions(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs it once more when the database chose this transaction to break a deadlock: no caller has to know of the other.
     *
     * @throws IllegalStateException when one runs already: they do not nest
     */
    @Override
    public <T> T run(Supplier<T> work) {
        try {
            return runOnce(work);
        } catch (Unavailable failure) {
            if (SqlStates.find(failure, BROKEN_OFF).isEmpty()) {
                throw failure;
            }
            return runOnce(work);
        }
    }

    private <T> T runOnce(Supplier<T> work) {
        begin();
        T result;
        try {
            result = work.get();
        } catch (Throwable failure) {
            rollBack(failure);
            throw failure;
        }
        commit();
        return result;
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException e) {
            throw new IllegalStateException("a transaction runs already", e);
        } catch (SystemException | RuntimeException e) {
            throw new Unavailable("no transaction could be begun", e);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException
                | RuntimeException e) {
            throw new Unavailable("the transaction could not be committed", e);
        }
    }

    /** What made the rollback necessary is what the caller must see. */
    private void rollBack(Throwable failure) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
