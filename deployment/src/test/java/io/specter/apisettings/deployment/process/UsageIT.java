package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.deployment.client.Signed;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What was verified is counted within seconds, and counted still whatever happens to the service. */
@TestInstance(Lifecycle.PER_CLASS)
class UsageIT {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private SpecterProcess specter;

    @BeforeAll
    void start(@TempDir Path directory) {
        specter = SpecterProcess.ready(directory, Map.of());
    }

    @AfterAll
    void end() {
        specter.close();
    }

    private String environment(String app) {
        return specter.api().app(app) + "/environments/development";
    }

    private String issue(String environment, String kind, String member) {
        return specter.api().post(environment + "/" + kind, "").is(201).text("/" + member);
    }

    private void verify(String token, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(specter.api().verify(token).json().get("accepted").asBoolean())
                    .isTrue();
        }
    }

    private JsonNode read(String path) {
        return specter.api().get(path).is(200).json();
    }

    private long accepted(String environment) {
        return read(environment + "/usage").get("accepted").asLong();
    }

    private JsonNode await(String path, Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        JsonNode found = read(path);
        while (!wanted.test(found)) {
            assertThat(System.nanoTime()).as(found.toString()).isLessThan(deadline);
            found = read(path);
        }
        return found;
    }

    private void awaitAccepted(String environment, long verifications) {
        await(environment + "/usage", usage -> usage.get("accepted").asLong() == verifications);
    }

    @Test
    void whatWasVerifiedIsToldWithinSecondsAndAfterARestart() {
        String environment = environment("Shop");
        String token = issue(environment, "auth-tokens", "token");
        String key = issue(environment, "secret-keys", "secretKey");
        verify(token, 3);
        specter.api().post("/verifications", Signed.request(token, key)).is(200);
        specter.api()
                .post("/verifications", "{\"token\":\"" + token + "\",\"environment\":\"production\"}")
                .is(200);

        awaitAccepted(environment, 4);
        await(environment + "/usage", usage -> usage.get("rejected").toString().equals("{\"wrong-environment\":1}"));
        JsonNode shown = await(
                environment,
                there -> !there.at("/authToken/lastUsedAt").isNull()
                        && !there.at("/secretKey/lastUsedAt").isNull());
        assertThat(read(environment + "/rotation-preview")
                        .at("/authToken/calls")
                        .toString())
                .isEqualTo("{\"lastHour\":4,\"lastDay\":4}");
        assertThat(read(environment + "/rotation-preview")
                        .at("/secretKey/calls")
                        .toString())
                .isEqualTo("{\"lastHour\":1,\"lastDay\":1}");

        specter.stop();
        specter = specter.again();

        assertThat(accepted(environment)).isEqualTo(4);
        assertThat(read(environment)).isEqualTo(shown);
    }

    @Test
    void aStopWritesWhatWasCountedUntilThen() {
        String environment = environment("Till");
        String token = issue(environment, "auth-tokens", "token");
        verify(token, 20);

        specter.stop();
        specter = specter.again();

        assertThat(accepted(environment)).isEqualTo(20);
    }

    @Test
    void aKillLosesWhatWasCountedInTheLastSecondsAtMost() {
        String environment = environment("Depot");
        String token = issue(environment, "auth-tokens", "token");
        verify(token, 2);
        awaitAccepted(environment, 2);
        await(environment, there -> !there.at("/authToken/lastUsedAt").isNull());
        verify(token, 1);

        specter.kill();
        specter = specter.again();

        assertThat(accepted(environment)).isBetween(2L, 3L);
        assertThat(read(environment).at("/authToken/lastUsedAt").isNull()).isFalse();
        verify(token, 1);
        awaitAccepted(environment, accepted(environment) + 1);
    }
}
