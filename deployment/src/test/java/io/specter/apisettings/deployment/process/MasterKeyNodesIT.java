package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.specter.apisettings.deployment.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, each with a given keyset file, as an operator rotates the master key. */
class MasterKeyNodesIT {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path directory;

    @Test
    void theReEncryptionWaitsUntilEveryNodeHasTheNewKeyAndNoFileIsWritten() throws Exception {
        KeysetHandle first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        Map<String, String> database = PostgresServer.database("master_key_nodes");
        Path fileA = directory.resolve("a.json");
        Path fileB = directory.resolve("b.json");
        write(fileA, first);
        write(fileB, first);
        try (SpecterProcess a = SpecterProcess.ready(directory.resolve("a"), settings(database, fileA));
                SpecterProcess b = SpecterProcess.ready(directory.resolve("b"), settings(database, fileB))) {
            Api onA = a.api();
            Api onB = new Api(b.uri(), onA.token());
            String environment = onA.app("Shop") + "/environments/development";
            onA.post(environment + "/secret-keys", "{}").is(201);
            String token = onB.post(environment + "/auth-tokens", "{}").is(201).text("/token");
            onA.post("/master-key/rotations", "{}").isProblem(409, "master-key-unchanged");

            KeysetHandle distributed = withNewKey(first);
            write(fileA, distributed);
            KeysetHandle promoted = promoting(distributed);
            write(fileA, promoted);
            await(() -> keyset(onA).get("primary").asLong() == id(promoted));
            String rotation = onA.post("/master-key/rotations", "{}").is(202).text("/id");
            JsonNode waiting = progress(onB, rotation);
            assertThat(waiting.get("phase").asText()).isEqualTo("awaiting-nodes");
            assertThat(waiting.get("waitingFor")).hasSize(1);
            assertThat(onB.verify(token).text("/accepted")).isEqualTo("true");

            write(fileB, distributed);
            await(() -> progress(onA, rotation).get("remaining").asLong() == 0);
            assertThat(progress(onB, rotation).get("phase").asText()).isEqualTo("re-encrypting");
            write(fileB, promoted);
            await(() -> progress(onA, rotation).get("phase").asText().equals("completed"));

            assertThat(Files.readString(fileA)).isEqualTo(json(promoted));
            assertThat(Files.readString(fileB)).isEqualTo(json(promoted));
            assertThat(a.log() + b.log()).doesNotContain("Exception", "SEVERE");
        }
    }

    private static Map<String, String> settings(Map<String, String> database, Path file) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("specter.master-keyset-file", file.toString());
        return settings;
    }

    private static KeysetHandle withNewKey(KeysetHandle keys) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .setConfiguration(AeadConfig2026.get())
                .build();
    }

    private static KeysetHandle promoting(KeysetHandle keys) throws GeneralSecurityException {
        KeysetHandle.Builder promoting = KeysetHandle.newBuilder(keys);
        promoting.getAt(promoting.size() - 1).makePrimary();
        return promoting.setConfiguration(AeadConfig2026.get()).build();
    }

    private static long id(KeysetHandle keys) {
        return Integer.toUnsignedLong(keys.getPrimary().getId());
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    /** At once, as a mounted secret is replaced. */
    private void write(Path file, KeysetHandle keys) throws GeneralSecurityException, IOException {
        Path draft = Files.createTempFile(
                directory,
                "draft",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, json(keys));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonNode keyset(Api api) {
        return api.get("/master-key").is(200).json().get("keyset");
    }

    private static JsonNode progress(Api api, String rotation) {
        return api.get("/master-key/rotations/" + rotation).is(200).json();
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
        }
    }
}
