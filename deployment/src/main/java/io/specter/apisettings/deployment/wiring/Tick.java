package io.specter.apisettings.deployment.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Something done again and again. A failure must not end the timer, and is told once until it succeeds again. */
final class Tick {

    private static final Logger LOG = Logger.getLogger(Tick.class.getName());

    private final String failure;
    private final AtomicBoolean failing = new AtomicBoolean();

    Tick(String failure) {
        this.failure = failure;
    }

    void run(Runnable work) {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.info(() -> failure + ": it can again");
            }
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, failure + "; it is tried again at its next time: " + root(e));
            }
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
