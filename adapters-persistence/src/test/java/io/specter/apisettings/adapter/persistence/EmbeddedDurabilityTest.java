package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database itself: a commit that was told of is there after a kill, also where space is used again. */
class EmbeddedDurabilityTest {

    private static final int KILLS = Boolean.getBoolean("specter.proofs") ? 50 : 5;

    @TempDir
    private Path folder;

    @Test
    void aCommitThatWasToldOfOutlivesAKill() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String url = "jdbc:h2:file:" + folder.resolve("specter") + ";WRITE_DELAY=0;RETENTION_TIME=0";
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            told = killed(url, 600 + random.nextInt(1200));
            assertThat(lastOf(url)).as("kill %d, seed %d", kill, seed).isGreaterThanOrEqualTo(told);
        }
        System.out.printf("proof: %d kills of an H2 writer, %,d commits told of, none lost%n", KILLS, told);
    }

    /** The last commit that it told of, or of an earlier run when it told of none. */
    private int killed(String url, int millis) throws IOException, InterruptedException, SQLException {
        int before = lastOf(url);
        Path told = Files.createTempFile(folder, "told", ".txt");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        url)
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = writer.waitFor(millis, TimeUnit.MILLISECONDS);
        writer.destroyForcibly().waitFor();
        assertThat(ended).isFalse();
        List<String> whole = Files.readAllLines(told).stream()
                .filter(line -> line.endsWith("."))
                .toList();
        return whole.isEmpty()
                ? before
                : Integer.parseInt(whole.get(whole.size() - 1).replace(".", ""));
    }

    private static int lastOf(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(KilledWriter.TABLE);
            try (ResultSet last = statement.executeQuery("select coalesce(max(id), 0) from written")) {
                last.next();
                return last.getInt(1);
            }
        }
    }
}
