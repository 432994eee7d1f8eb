package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** Master keys, numbered from 1. */
final class InMemoryKeyset {

    private final Map<MasterKeyId, SecretKey> keys = new LinkedHashMap<>();
    private MasterKeyId primary;

    InMemoryKeyset() {
        this.primary = add();
    }

    synchronized MasterKeyId add() {
        MasterKeyId id = new MasterKeyId(keys.size() + 1L);
        try {
            keys.put(id, KeyGenerator.getInstance("AES").generateKey());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        return id;
    }

    synchronized void promote(MasterKeyId key) {
        primary = key;
    }

    synchronized KeysetOutline outline() {
        return new KeysetOutline(primary, List.copyOf(keys.keySet()));
    }

    synchronized SecretKey key(MasterKeyId id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new Unavailable("the secret does not open", new GeneralSecurityException("no such key"));
        }
        return key;
    }
}
