package io.specter.apisettings.deployment.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Active users over restarts, rotations of the master key and nodes: the same numbers, and no user in them. */
class ActiveUsersIT {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** As long as a canary must be to be found. */
    private static final String NAME = "a-user-that-nobody-keeps-";

    @TempDir
    Path directory;

    private String app = "";

    private void record(Api api, int from, int to) {
        String users =
                IntStream.range(from, to).mapToObj(i -> '"' + NAME + i + '"').collect(Collectors.joining(","));
        String body = "{\"app\":\"%s\",\"environment\":\"development\",\"users\":[%s]}"
                .formatted(app.replace("/apps/", ""), users);
        api.post("/activity", body).is(204);
    }

    private long users(Api api) {
        return api.get(app).is(200).json().get("activeUsers").asLong();
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
        }
    }

    @Test
    void theNumbersOutliveAKillANewMasterKeyAndAStop() {
        try (SpecterProcess first = SpecterProcess.ready(directory, Map.of())) {
            Api api = first.api();
            app = api.app("Shop");
            record(api, 0, 5);
            await(() -> users(api) == 5);
            String rotation = api.post("/master-key/rotations", "{}").is(202).text("/id");
            await(() ->
                    api.get("/master-key/rotations/" + rotation).text("/phase").equals("completed"));
            first.kill();

            try (SpecterProcess second = first.again()) {
                assertThat(users(second.api())).isEqualTo(5);
                // Who was told just before a stop is counted at the next start.
                record(second.api(), 0, 7);
                assertNobodyIsKnown(second, first.log());
            }
            try (SpecterProcess third = first.again()) {
                assertThat(users(third.api())).isEqualTo(7);
            }
        }
    }

    private void assertNobodyIsKnown(SpecterProcess running, String log) {
        running.stop();
        String all = log + running.log();
        Canaries canaries = new Canaries();
        canaries.add(NAME);
        assertThat(canaries.in(all)).isEmpty();
        assertThat(canaries.in(StoredText.in(directory))).isEmpty();
    }

    @Test
    void twoNodesAddUpAndShowTheSame() {
        Map<String, String> database = PostgresServer.database("active_users_nodes");
        try (SpecterProcess a = SpecterProcess.ready(directory.resolve("a"), database);
                SpecterProcess b = SpecterProcess.ready(directory.resolve("b"), with(database))) {
            Api onA = a.api();
            Api onB = new Api(b.uri(), onA.token());
            app = onA.app("Shop");
            for (int i = 0; i < 10; i++) {
                record(onA, i * 100, i * 100 + 60);
                record(onB, i * 100 + 40, i * 100 + 100);
            }

            await(() -> isWithinTwoPercent(users(onA), 1000));
            record(onA, 1000, 1001);
            await(() -> users(onA) == users(onB));
            System.out.printf(
                    "proof: 1,000 users told to two nodes, 200 of them to both: %,d on one, %,d on the other%n",
                    users(onA), users(onB));
            assertThat(a.log() + b.log()).doesNotContain("Exception", "SEVERE", NAME);
        }
    }

    private static boolean isWithinTwoPercent(long counted, long real) {
        return Math.abs(counted - real) * 50 <= real;
    }

    private Map<String, String> with(Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put(
                "specter.master-keyset-file",
                directory.resolve("a").resolve("master-keyset.json").toString());
        return settings;
    }

    /** What is alive in the memory of a node, once others have used the same connections. */
    @Test
    void noUserIsInTheMemoryOfANode() throws Exception {
        Path dump = directory.resolve("heap.hprof");
        try (SpecterProcess specter = SpecterProcess.ready(directory.resolve("data"), Map.of())) {
            Api api = specter.api();
            app = api.app("Shop");
            record(api, 0, 5);
            await(() -> users(api) == 5);
            String other = "{\"token\":\"%s\"}".formatted("x".repeat(60_000));
            for (int i = 0; i < 200; i++) {
                api.post("/verifications", other).is(200);
            }
            dump(specter, dump);
        }

        String memory = Files.readString(dump, ISO_8859_1);
        assertThat(memory.contains("development"))
                .as("that what is there is found")
                .isTrue();
        assertThat(memory.contains(NAME)).isFalse();
    }

    private static void dump(SpecterProcess specter, Path file) throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(specter.pid()),
                        "GC.heap_dump",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(jcmd.waitFor()).isZero();
    }
}
