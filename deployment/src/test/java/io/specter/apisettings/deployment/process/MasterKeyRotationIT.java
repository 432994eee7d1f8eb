package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key is rotated while the service runs, is killed, and runs again; by its command, too. */
class MasterKeyRotationIT {

    private static final boolean PROOFS = Boolean.getBoolean("specter.proofs");
    private static final int APPS = PROOFS ? 200 : 20;
    private static final int KILLS = PROOFS ? 20 : 1;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path directory;

    private SpecterProcess specter;

    @Test
    void verificationGoesOnAndTheCommandShowsHowFarItIs() throws Exception {
        specter = SpecterProcess.ready(directory, Map.of());
        try {
            String token = issueSecrets("Shop");
            AtomicInteger verified = new AtomicInteger();
            AtomicReference<String> rejected = new AtomicReference<>("");
            CountDownLatch done = new CountDownLatch(1);
            Thread caller = new Thread(() -> verifyUntil(done, token, verified, rejected));
            caller.start();

            CommandProcess command = CommandProcess.run(
                    "-Dspecter.port=" + specter.port(),
                    "-Dspecter.data-dir=" + directory,
                    "rotate-master-key",
                    "--reason",
                    "yearly");
            done.countDown();
            caller.join();

            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output())
                    .contains("[..............................]   0 %", "100 %  all secrets are under master key ");
            assertThat(rejected.get()).isEmpty();
            assertThat(verified.get()).isPositive();
            assertThat(rotation().get("phase").asText()).isEqualTo("completed");
            assertThat(KeptSecrets.in(directory).countUnder(primary())).isEqualTo(APPS);
            assertThat(specter.log()).doesNotContain("Exception", "SEVERE");
        } finally {
            specter.close();
        }
    }

    private void verifyUntil(
            CountDownLatch done, String token, AtomicInteger verified, AtomicReference<String> rejected) {
        while (done.getCount() > 0) {
            Answer answer = specter.api().verify(token);
            if (answer.json().get("accepted").asBoolean()) {
                verified.incrementAndGet();
            } else {
                rejected.set(answer.body());
            }
        }
    }

    @Test
    void killedAtAnyMomentItGoesOnAfterTheNextStart() throws InterruptedException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        specter = SpecterProcess.ready(directory, Map.of());
        try {
            String token = issueSecrets("Shop");
            int runningAtStart = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                if (!isRunning()) {
                    specter.api().post("/master-key/rotations", "{}").is(202);
                }
                // A moment among those in which it runs; nobody waits for anything here.
                assertThat(new CountDownLatch(1).await(random.nextInt(6000), TimeUnit.MILLISECONDS))
                        .isFalse();
                specter.kill();
                specter = specter.again();
                runningAtStart += isRunning() ? 1 : 0;
                assertThat(specter.api().verify(token).text("/accepted"))
                        .as("seed %d", seed)
                        .isEqualTo("true");
            }
            awaitCompletion(seed);
            specter.stop();

            assertThat(KeptSecrets.in(directory).countThatOpen())
                    .as("seed %d", seed)
                    .isEqualTo(APPS);
            System.out.printf(
                    "proof: %d kills during rotations of the master key over %d secrets, %d of them in its midst; all open%n",
                    KILLS, APPS, runningAtStart);
        } finally {
            specter.close();
        }
    }

    /** One a new app; gives an auth token of the first. */
    private String issueSecrets(String name) {
        Api api = specter.api();
        List<String> apps = new ArrayList<>();
        for (int i = 0; i < APPS; i++) {
            String environment = api.app(name + " " + i) + "/environments/development";
            api.post(environment + "/secret-keys", "{}").is(201);
            apps.add(environment);
        }
        return api.post(apps.get(0) + "/auth-tokens", "{}").is(201).text("/token");
    }

    private JsonNode rotation() {
        return specter.api().get("/master-key").is(200).json().get("rotation");
    }

    private boolean isRunning() {
        return List.of("awaiting-nodes", "re-encrypting")
                .contains(rotation().path("phase").asText());
    }

    private long primary() {
        return specter.api().get("/master-key").json().at("/keyset/primary").asLong();
    }

    private void awaitCompletion(long seed) {
        long start = System.nanoTime();
        while (isRunning()) {
            assertThat(System.nanoTime() - start).as("seed %d", seed).isLessThan(PATIENCE_NANOS);
        }
        assertThat(rotation().path("phase").asText("completed")).isEqualTo("completed");
    }
}
