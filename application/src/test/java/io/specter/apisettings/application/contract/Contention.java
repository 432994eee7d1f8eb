package io.specter.apisettings.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.specter.apisettings.application.port.out.Transactions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A transaction that wants what another one holds. */
final class Contention {

    /** How long a second transaction is watched not to get on. */
    private static final int WATCHED_MILLIS = 150;

    private final Transactions transactions;

    Contention(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Lets a second transaction want the same while the first holds it, and asserts that it waits.
     *
     * @return what came of the second when the first had changed it and was through
     */
    <T> CompletableFuture<T> between(Supplier<Optional<?>> hold, Runnable change, Supplier<T> second) {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<T> waiting = CompletableFuture.supplyAsync(() -> {
            Race.await(held);
            return transactions.run(second);
        });
        return transactions.run(() -> {
            assertThat(hold.get()).isPresent();
            held.countDown();
            assertThatThrownBy(() -> waiting.get(WATCHED_MILLIS, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            change.run();
            assertThat(waiting).isNotDone();
            return waiting;
        });
    }
}
