package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.client.Signed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: a signature is good once on all of them, and on none when that cannot be kept. */
class SignedRequestNodesIT {

    private static final String REPLAYED = "{\"accepted\":false,\"reason\":\"signature-replayed\"}";
    private static final int ROUNDS = 20;

    @TempDir
    Path directory;

    @Test
    void aNonceIsUsedUpOnAllNodes() throws Exception {
        Map<String, String> database = PostgresServer.database("signed_request_nodes");
        try (SpecterProcess a = SpecterProcess.ready(directory.resolve("a"), database);
                SpecterProcess b = SpecterProcess.ready(directory.resolve("b"), with(database))) {
            Api onA = a.api();
            Api onB = new Api(b.uri(), onA.token());
            String environment = onA.app("Shop") + "/environments/development";
            String token = onA.post(environment + "/auth-tokens", "").is(201).text("/token");
            String key = onA.post(environment + "/secret-keys", "").is(201).text("/secretKey");

            oneAfterTheOther(onA, onB, token, key);
            atTheSameTime(onA, onB, token, key);
            whereNothingCanBeKept(database, onB, token, key);
            afterTheDeathOfTheOther(a, onA, onB, token, key);

            assertThat(a.log() + b.log()).doesNotContain(secret(token), secret(key));
        }
    }

    private Map<String, String> with(Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put(
                "specter.master-keyset-file",
                directory.resolve("a").resolve("master-keyset.json").toString());
        return settings;
    }

    private static String secret(String credential) {
        return credential.substring(credential.lastIndexOf('_') + 1);
    }

    private static void assertVerified(Api node, String request) {
        assertThat(node.post("/verifications", request).is(200).text("/signature"))
                .isEqualTo("verified");
    }

    private static void assertReplayed(Api node, String request) {
        assertThat(node.post("/verifications", request).is(200).body()).isEqualTo(REPLAYED);
    }

    private static void oneAfterTheOther(Api onA, Api onB, String token, String key) {
        String request = Signed.request(token, key);
        assertVerified(onA, request);
        assertReplayed(onB, request);
        assertReplayed(onA, request);
    }

    private static void atTheSameTime(Api onA, Api onB, String token, String key) {
        for (int round = 0; round < ROUNDS; round++) {
            String request = Signed.request(token, key);
            AtomicInteger turn = new AtomicInteger();
            List<String> answers = Race.run(
                            8,
                            () -> (turn.getAndIncrement() % 2 == 0 ? onA : onB)
                                    .post("/verifications", request)
                                    .is(200))
                    .stream()
                    .map(Answer.class::cast)
                    .map(Answer::body)
                    .toList();
            assertThat(answers).filteredOn(REPLAYED::equals).hasSize(7);
        }
        System.out.printf("proof: %d signatures shown to two nodes by 8 callers at once: each accepted once%n", ROUNDS);
    }

    /** Fails closed: neither accepted nor rejected. What is no matter of nonces goes on. */
    private static void whereNothingCanBeKept(Map<String, String> database, Api node, String token, String key)
            throws SQLException {
        String request = Signed.request(token, key);
        execute(database, "alter table spent_nonce rename to spent_nonce_elsewhere");
        node.post("/verifications", request).isProblem(503, "unavailable");
        assertThat(node.verify(token).text("/signature")).isEqualTo("absent");
        execute(database, "alter table spent_nonce_elsewhere rename to spent_nonce");

        assertVerified(node, request);
    }

    private static void execute(Map<String, String> database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.get("SPECTER_DATABASE_URL"),
                        database.get("SPECTER_DATABASE_USER"),
                        database.get("SPECTER_DATABASE_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void afterTheDeathOfTheOther(SpecterProcess a, Api onA, Api onB, String token, String key) {
        String request = Signed.request(token, key);
        assertVerified(onA, request);
        a.kill();

        assertReplayed(onB, request);
        assertVerified(onB, Signed.request(token, key));
    }
}
