package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The key that users are hashed with, in the database, encrypted under the master keyset. */
final class SealedActivityKey {

    private static final byte[] CONTEXT = "activity-key".getBytes(UTF_8);

    private final Database database;

    SealedActivityKey(Database database) {
        this.database = database;
    }

    private Optional<byte[]> sealed() {
        List<ActivityKeyRow> rows =
                database.list(new Selection<>(ActivityKeyRow.class, "select k from ActivityKeyRow k"));
        return rows.get(0).sealed();
    }

    /** Held: nobody else can make or seal it until the transaction ends. */
    private Optional<byte[]> hold() {
        return database.hold(ActivityKeyRow.class, ActivityKeyRow.ONLY, row -> row)
                .flatMap(ActivityKeyRow::sealed);
    }

    /** Whoever comes first makes it. */
    ActivityKey get(MasterKeyset keyset, SecureRandom random) {
        return sealed().or(this::hold).map(value -> open(keyset, value)).orElseGet(() -> make(keyset, random));
    }

    private ActivityKey make(MasterKeyset keyset, SecureRandom random) {
        ActivityKey key = ActivityKey.random(random);
        seal(keyset, key);
        return key;
    }

    private void seal(MasterKeyset keyset, ActivityKey key) {
        try {
            database.put(ActivityKeyRow.of(keyset.aead().encrypt(key.bytes(), CONTEXT)));
        } catch (GeneralSecurityException e) {
            throw new Unavailable("the key of active users cannot be encrypted", e);
        }
    }

    private static ActivityKey open(MasterKeyset keyset, byte[] value) {
        try {
            return ActivityKey.restore(keyset.aead().decrypt(value, CONTEXT));
        } catch (GeneralSecurityException e) {
            throw new Unavailable("the key of active users cannot be decrypted", e);
        }
    }

    boolean isUnderAnother(MasterKeyId key) {
        return sealed().filter(value ->
                        !Arrays.equals(MasterKeyset.prefix(key), Arrays.copyOf(value, MasterKeyset.PREFIX_LENGTH)))
                .isPresent();
    }

    boolean opens(MasterKeyset keyset) {
        return sealed().filter(value -> opens(keyset, value)).isPresent();
    }

    /** Encrypts it anew, under the primary key, as part of the transaction that runs; not when it does not open. */
    boolean reseal(MasterKeyset keyset) {
        Optional<byte[]> sound = hold().filter(value -> opens(keyset, value));
        sound.ifPresent(value -> seal(keyset, open(keyset, value)));
        return sound.isPresent();
    }

    /** Whether the next keyset opens it, or the one before does not either. */
    boolean opensTheSame(MasterKeyset next, MasterKeyset before) {
        return sealed().filter(value -> opens(before, value) && !opens(next, value))
                .isEmpty();
    }

    private static boolean opens(MasterKeyset keyset, byte[] value) {
        try {
            return keyset.aead().decrypt(value, CONTEXT).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
