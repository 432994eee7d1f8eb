package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.Unavailable;
import java.util.function.Supplier;

/** Runs work as one: all of it happens, or nothing. */
public interface Transactions {

    /**
     * Runs the work in a new transaction and commits it; when the work throws, it is rolled back and the same is thrown.
     *
     * @throws Unavailable when it could not be committed
     */
    <T> T run(Supplier<T> work);

    /**
     * The same of work that comes to nothing but what it changes.
     *
     * @throws Unavailable when it could not be committed
     */
    default void perform(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }
}
