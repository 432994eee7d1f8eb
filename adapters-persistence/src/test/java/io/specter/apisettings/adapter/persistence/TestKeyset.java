package io.specter.apisettings.adapter.persistence;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Keys to test with. */
final class TestKeyset {

    private TestKeyset() {}

    /** In a file that goes with the tests. */
    static MasterKeysetFile generate() {
        try {
            Path folder = Files.createTempDirectory("keyset");
            Path file = folder.resolve("keyset.json");
            MasterKeysetFile keys = MasterKeysetFile.generate(file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator takes a key out, with a tool. */
    static MasterKeyset without(MasterKeyset keys, MasterKeyId gone) {
        try {
            KeysetHandle all = TinkJsonProtoKeysetFormat.parseKeyset(
                    keys.json(), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(all).setConfiguration(AeadConfig2026.get());
            for (int i = all.size() - 1; i >= 0; i--) {
                if (Integer.toUnsignedLong(all.getAt(i).getId()) == gone.value()) {
                    builder.deleteAt(i);
                }
            }
            return MasterKeyset.parse(TinkJsonProtoKeysetFormat.serializeKeyset(
                    builder.build(), AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
