package io.specter.apisettings.deployment.process;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The encrypted secret keys of an embedded database, read apart from the service, as somebody would who has its files:
 * the database and the keyset.
 */
final class KeptSecrets {

    private static final int KEY_NUMBER_AT = 1;

    /** @param context what it is bound to */
    private record Kept(ByteBuffer ciphertext, String context) {}

    private final List<Kept> kept;
    private final Path keyset;

    private KeptSecrets(List<Kept> kept, Path keyset) {
        this.kept = kept;
        this.keyset = keyset;
    }

    static KeptSecrets in(Path directory) {
        try (EmbeddedCopy copy = EmbeddedCopy.of(directory)) {
            List<Kept> found = copy.query(
                    "select material, app_id, environment, id from credential"
                            + " where kind = 'SECRET_KEY' and material is not null",
                    row -> new Kept(
                            ByteBuffer.wrap(row.getBytes(1)),
                            String.join("/", row.getString(2), row.getString(3), row.getString(4))));
            return new KeptSecrets(found, directory.resolve("master-keyset.json"));
        }
    }

    /** How many are encrypted under the key of this number. */
    long countUnder(long key) {
        return kept.stream()
                .filter(secret -> Integer.toUnsignedLong(secret.ciphertext().getInt(KEY_NUMBER_AT)) == key)
                .count();
    }

    /** How many the keyset in the directory opens. */
    long countThatOpen() {
        try {
            Aead keys = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(keyset), AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
            return kept.stream().filter(secret -> opens(keys, secret)).count();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean opens(Aead keys, Kept secret) {
        try {
            byte[] context = secret.context().getBytes(StandardCharsets.UTF_8);
            return new String(keys.decrypt(secret.ciphertext().array(), context), StandardCharsets.UTF_8)
                    .startsWith("sps_");
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
