package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Api;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Verifies a token at a steady rate, by several threads, so that a slow answer holds up its own thread only. */
public final class Prober implements AutoCloseable {

    private static final int THREADS = 8;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Api api;
    private final Supplier<Optional<String>> token;
    private final Queue<Probe> probes = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS);
    private final List<ScheduledFuture<?>> running;
    private final long start = System.nanoTime();

    /**
     * Starts at once.
     *
     * @param token the one to verify now; empty: none
     */
    public Prober(Api api, Supplier<Optional<String>> token, int perSecond) {
        this.api = api;
        this.token = token;
        long interval = SECOND / perSecond;
        running = IntStream.range(0, THREADS)
                .<ScheduledFuture<?>>mapToObj(i -> threads.scheduleAtFixedRate(
                        this::probe, i * interval, THREADS * interval, TimeUnit.NANOSECONDS))
                .toList();
    }

    private void probe() {
        token.get().ifPresent(some -> probes.add(Probe.of(api, some)));
    }

    public List<Probe> probes() {
        return List.copyOf(probes);
    }

    /** How many a second it has sent so far. */
    public double rate() {
        return (double) probes.size() * SECOND / (System.nanoTime() - start);
    }

    /** Waits for the answers. */
    @Override
    public void close() {
        running.forEach(future -> future.cancel(false));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
