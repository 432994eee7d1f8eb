package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.Transactions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One transaction after the other. */
final class InMemoryTransactions implements Transactions {

    private final InMemoryStore store;
    private final ReentrantLock lock = new ReentrantLock();

    InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction is running");
        }
        lock.lock();
        try {
            return runLocked(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T runLocked(Supplier<T> work) {
        Runnable rollback = store.snapshot();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                synchronized (store) {
                    rollback.run();
                }
            }
        }
    }
}
