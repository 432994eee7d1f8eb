package io.specter.apisettings.adapter.persistence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keys that secret keys are encrypted under; they live in a file of their own, outside the database. */
public final class MasterKeyset {

    private static final Configuration CONFIGURATION = AeadConfig2026.get();

    private final Aead aead;

    private MasterKeyset(KeysetHandle keys) throws GeneralSecurityException {
        this.aead = keys.getPrimitive(CONFIGURATION, Aead.class);
    }

    /** @throws UnusableKeyset when the file is missing, no keyset, or open to anybody but its owner */
    public static MasterKeyset open(Path file) {
        String json = content(file);
        try {
            return new MasterKeyset(
                    TinkJsonProtoKeysetFormat.parseKeyset(json, CONFIGURATION, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException mayQuoteTheKeys) {
            throw new UnusableKeyset(file, "is not a Tink keyset for authenticated encryption");
        }
    }

    private static String content(Path file) {
        try {
            return new PrivateFile(file).read();
        } catch (IOException e) {
            throw new UnusableKeyset(file, e instanceof NoSuchFileException ? "is missing" : "cannot be read");
        }
    }

    /**
     * A new keyset of one AES-256-GCM key, in a new file that its owner alone can read.
     *
     * @throws UnusableKeyset when the file is there already, or cannot be written
     */
    public static MasterKeyset generate(Path file) {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, CONFIGURATION, InsecureSecretKeyAccess.get());
            new PrivateFile(file).create(json);
            return new MasterKeyset(keys);
        } catch (IOException e) {
            throw new UnusableKeyset(
                    file, e instanceof FileAlreadyExistsException ? "is there already" : "cannot be written");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no AES-256-GCM", e);
        }
    }

    Aead aead() {
        return aead;
    }

    @Override
    public String toString() {
        return "[keys]";
    }
}
