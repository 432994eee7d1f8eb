package io.specter.apisettings.application.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several threads that do the same at the same time. */
public final class Race {

    private Race() {}

    /** What each got: its result, or what it threw. */
    public static List<Object> run(int runners, Supplier<?> act) {
        CountDownLatch start = new CountDownLatch(runners);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<CompletableFuture<Object>> running = IntStream.range(0, runners)
                    .mapToObj(runner -> CompletableFuture.supplyAsync(() -> outcome(start, act), threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcome(CountDownLatch start, Supplier<?> act) {
        start.countDown();
        await(start);
        try {
            return act.get();
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the others did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
