package io.specter.apisettings.domain;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs what must be done with any input in no time at all. */
public final class Promptly {

    private static final Duration LIMIT = Duration.ofMillis(50);

    /** Once it may be the machine that is slow: it collects garbage, compiles, or has others to serve. */
    private static final int TRIES = 5;

    private Promptly() {}

    /** @throws AssertionError when it takes longer every time */
    public static void run(Runnable work) {
        long quickest = Long.MAX_VALUE;
        for (int tries = 0; tries < TRIES; tries++) {
            LockSupport.parkNanos(tries * LIMIT.toNanos());
            long start = System.nanoTime();
            work.run();
            quickest = Math.min(quickest, System.nanoTime() - start);
            if (quickest < LIMIT.toNanos()) {
                return;
            }
        }
        throw new AssertionError(
                "took %,d µs or more, %d times".formatted(TimeUnit.NANOSECONDS.toMicros(quickest), TRIES));
    }
}
