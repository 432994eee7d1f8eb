package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.process.load.Findings;
import io.specter.apisettings.deployment.process.load.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed at random moments while clients change credentials; what it answered is so, on either database. */
abstract class KillUnderLoadContract {

    private static final int EARLIEST_MILLIS = 50;
    private static final int LATEST_MILLIS = 1500;

    private final long seed = Long.getLong("specter.seed", new SecureRandom().nextLong());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final List<String> failures = new ArrayList<>();
    private Findings findings = Findings.NONE;

    @TempDir
    private Path directory;

    private SpecterProcess specter;

    /** The database that it is started on. */
    abstract Map<String, String> database();

    /** How often it is killed in the long proofs. */
    abstract int kills();

    @AfterEach
    void end() {
        if (specter != null) {
            specter.close();
        }
    }

    @Test
    void whatWasAnsweredOutlivesAnyKill() throws IOException {
        int kills = Boolean.getBoolean("specter.proofs") ? kills() : 1;
        specter = SpecterProcess.ready(directory.resolve("data"), settings());
        try {
            for (int number = 1; number <= kills; number++) {
                killAndCheck(number);
            }
        } finally {
            System.out.printf(
                    "proof: %s, seed %d, %d kills: %s, %d failures%n",
                    getClass().getSimpleName(), seed, kills, findings, failures.size());
            failures.forEach(System.out::println);
        }
        assertThat(failures).as("seed %d", seed).isEmpty();
    }

    /** A killed process cannot clear up what it has put into the folder for temporary files. */
    private Map<String, String> settings() throws IOException {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Map<String, String> settings = new HashMap<>(database());
        settings.put("java.io.tmpdir", temporary.toString());
        return settings;
    }

    private void killAndCheck(int number) {
        Duration delay = Duration.ofMillis(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS + 1));
        try {
            Load load = new Load(specter.api(), "Kill " + number, random);
            load.untilKilled(specter::kill, delay);
            assertThat(specter.log()).doesNotContain("SEVERE", "Exception");
            specter = specter.again();
            findings = findings.plus(load.check(specter.api()));
        } catch (AssertionError failure) {
            failures.add("kill %d after %s: %s%n%s".formatted(number, delay, failure, specter.log()));
            specter.kill();
            specter = specter.again();
        }
    }
}
