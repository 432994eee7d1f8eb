package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Eight clients that change credentials without pause: four with an environment each, four among two. */
public final class Load {

    private static final int ALONE = 4;
    private static final int TOGETHER = 4;
    private static final int SHARED = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final List<Ledger> own;
    private final List<Ledger> shared;
    private final List<Client> clients = new ArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(ALONE + TOGETHER);
    private volatile boolean dying;

    /** On new apps, whose names start with {@code name}. */
    public Load(Api api, String name, SplittableRandom random) {
        own = ledgers(api, name + " alone ", ALONE);
        shared = ledgers(api, name + " together ", SHARED);
        own.forEach(ledger -> clients.add(client(api, List.of(ledger), random)));
        IntStream.range(0, TOGETHER).forEach(i -> clients.add(client(api, shared, random)));
    }

    private static List<Ledger> ledgers(Api api, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Ledger.ofNewApp(api, name + i))
                .toList();
    }

    private Client client(Api api, List<Ledger> ledgers, SplittableRandom random) {
        return new Client(api, ledgers, new Choice(random.split()), underWay, () -> dying);
    }

    /** Returns when the service has died, {@code delay} after each client was answered for the first time. */
    public void untilKilled(Runnable kill, Duration delay) {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            CompletableFuture<Void> all = CompletableFuture.allOf(clients.stream()
                    .map(client -> CompletableFuture.runAsync(client, threads))
                    .toArray(CompletableFuture<?>[]::new));
            underWay.await();
            clock.schedule(() -> die(kill), delay.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the clients did not end as they were meant to: " + e, e);
        } finally {
            threads.shutdownNow();
            clock.shutdownNow();
        }
    }

    private void die(Runnable kill) {
        dying = true;
        kill.run();
    }

    /** Compares what is there now with what the clients were answered. */
    public Findings check(Api api) {
        for (Ledger ledger : own) {
            Kept kept = Kept.of(ledger, api);
            new LedgerCheck(ledger, kept).run();
            new ReplayCheck(ledger, kept).run();
        }
        for (Ledger ledger : shared) {
            new LedgerCheck(ledger, Kept.of(ledger, api)).run();
        }
        return Stream.concat(own.stream(), shared.stream()).map(Findings::of).reduce(Findings.NONE, Findings::plus);
    }
}
