package io.specter.apisettings.adapter.persistence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys that secret keys are encrypted under. Each starts what it encrypts with a prefix of its own. */
public final class MasterKeyset {

    /** Bytes of a prefix: one, and the number of the key. */
    static final int PREFIX_LENGTH = 5;

    private static final byte PREFIX_START = 1;
    private static final Configuration CONFIGURATION = AeadConfig2026.get();

    private final KeysetHandle keys;
    private final Aead aead;
    private final KeysetOutline outline;

    private MasterKeyset(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(CONFIGURATION, Aead.class);
        this.outline = new KeysetOutline(
                idOf(keys.getPrimary()),
                enabled(keys)
                        .map(MasterKeyset::idOf)
                        .sorted(Comparator.comparing(MasterKeyId::value))
                        .toList());
        requirePrefixes();
    }

    private static Stream<KeysetHandle.Entry> enabled(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .filter(entry -> entry.getStatus().equals(KeyStatus.ENABLED));
    }

    private static MasterKeyId idOf(KeysetHandle.Entry entry) {
        return new MasterKeyId(Integer.toUnsignedLong(entry.getId()));
    }

    /** Without its prefix nobody could tell which key a secret is under. */
    private void requirePrefixes() throws GeneralSecurityException {
        boolean tell = enabled(keys)
                .allMatch(entry -> entry.getKey() instanceof AeadKey key
                        && ByteBuffer.wrap(key.getOutputPrefix().toByteArray())
                                .equals(ByteBuffer.wrap(prefix(idOf(entry)))));
        if (!tell) {
            throw new UntoldKeyException();
        }
    }

    /** @throws GeneralSecurityException when it is no keyset for authenticated encryption; it may quote the text */
    static MasterKeyset parse(String json) throws GeneralSecurityException {
        return new MasterKeyset(
                TinkJsonProtoKeysetFormat.parseKeyset(json, CONFIGURATION, InsecureSecretKeyAccess.get()));
    }

    /** One new AES-256-GCM key. */
    static MasterKeyset generate() {
        return adding(KeysetHandle.newBuilder(), newEntry().makePrimary());
    }

    /** With one key more, under which nothing is encrypted yet. */
    MasterKeyset plus() {
        return adding(KeysetHandle.newBuilder(keys), newEntry());
    }

    private static KeysetHandle.Builder.Entry newEntry() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private static MasterKeyset adding(KeysetHandle.Builder builder, KeysetHandle.Builder.Entry entry) {
        return built(builder.addEntry(entry));
    }

    /** With another key as the primary one. */
    MasterKeyset promoting(MasterKeyId key) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = 0; i < keys.size(); i++) {
            if (idOf(keys.getAt(i)).equals(key)) {
                builder.getAt(i).makePrimary();
            }
        }
        return built(builder);
    }

    private static MasterKeyset built(KeysetHandle.Builder builder) {
        try {
            return new MasterKeyset(builder.setConfiguration(CONFIGURATION).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no AES-256-GCM", e);
        }
    }

    /** The text of its file. */
    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime cannot write a keyset", e);
        }
    }

    KeysetOutline outline() {
        return outline;
    }

    Aead aead() {
        return aead;
    }

    /** What everything starts with that is encrypted under this key (Tink wire format). */
    static byte[] prefix(MasterKeyId key) {
        return ByteBuffer.allocate(PREFIX_LENGTH)
                .put(PREFIX_START)
                .putInt((int) key.value())
                .array();
    }

    /** The key that something is encrypted under. */
    static MasterKeyId keyOf(byte[] ciphertext) {
        return new MasterKeyId(
                Integer.toUnsignedLong(ByteBuffer.wrap(ciphertext).getInt(1)));
    }

    @Override
    public String toString() {
        return "[keys]";
    }
}
