package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Api;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Sends one change after another and keeps account of them, until the service dies.
 *
 * @param underWay counted down when its first request has come back
 * @param dying whether it may be left without an answer by now
 */
record Client(Api api, List<Ledger> ledgers, Choice choice, CountDownLatch underWay, BooleanSupplier dying)
        implements Runnable {

    @Override
    public void run() {
        boolean alive;
        try {
            alive = send();
        } finally {
            underWay.countDown();
        }
        while (alive) {
            alive = send();
        }
    }

    /** Tells whether it was answered. */
    private boolean send() {
        Ledger ledger = choice.among(ledgers);
        Change change = choice.changeOf(ledger);
        try {
            ledger.add(change, Optional.of(change.send(api, ledger.environment())));
            return true;
        } catch (AssertionError failed) {
            if (!dying.getAsBoolean() || !(failed.getCause() instanceof IOException)) {
                throw failed;
            }
            if (!(failed.getCause() instanceof ConnectException)) {
                ledger.add(change, Optional.empty());
            }
            return false;
        }
    }
}
