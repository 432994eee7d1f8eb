package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Its token is rotated while it is at work; it takes over the new one at a random moment within the overlap. */
public final class RotatedClient {

    private static final int A_SECOND = 100;
    private static final int A_SECOND_AROUND_A_DEADLINE = 200;
    private static final Duration OVERLAP = Duration.ofSeconds(2);
    private static final Duration BEFORE = Duration.ofMillis(250);
    private static final Duration AFTER = Duration.ofSeconds(1);

    private final Api api;
    private final String tokens;
    private final SplittableRandom random = new SplittableRandom();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Instant> deadlines = new HashMap<>();
    private volatile String inUse;
    private volatile Optional<String> old = Optional.empty();

    private RotatedClient(Api api) {
        this.api = api;
        this.tokens = api.app("Rotated") + "/environments/development/auth-tokens";
        this.inUse = regenerate().text("/token");
    }

    /** What came of its verifications, and of those of its old tokens around their deadlines. */
    public static Verifications of(Api api, int rotations) {
        RotatedClient client = new RotatedClient(api);
        Prober work = new Prober(api, () -> Optional.of(client.inUse), A_SECOND);
        Prober watch = new Prober(api, () -> client.old, A_SECOND_AROUND_A_DEADLINE);
        try (work;
                watch) {
            for (int i = 0; i < rotations; i++) {
                client.rotate();
            }
        } finally {
            client.clock.shutdownNow();
        }
        return new Verifications(work.probes(), watch.probes(), client.deadlines, work.rate());
    }

    private void rotate() {
        Answer next = regenerate();
        String before = inUse;
        Instant deadline = Instant.parse(next.text("/previous/retiresAt"));
        deadlines.put(before, deadline);
        long early = random.nextLong(BEFORE.toMillis(), OVERLAP.toMillis());
        at(deadline.minusMillis(early), () -> inUse = next.text("/token"));
        at(deadline.minus(BEFORE), () -> old = Optional.of(before));
        at(deadline.plus(AFTER), () -> old = Optional.empty());
    }

    private Answer regenerate() {
        return api.post(tokens, "{\"overlap\":\"%s\"}".formatted(OVERLAP)).is(201);
    }

    private void at(Instant moment, Runnable step) {
        try {
            clock.schedule(step, Duration.between(Instant.now(), moment).toNanos(), TimeUnit.NANOSECONDS)
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
