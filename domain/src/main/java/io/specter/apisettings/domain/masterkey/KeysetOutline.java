package io.specter.apisettings.domain.masterkey;

import java.util.List;

/**
 * Which keys a master keyset has, without any of their bytes.
 *
 * @param primary the one that new secret keys are encrypted under
 */
public record KeysetOutline(MasterKeyId primary, List<MasterKeyId> keys) {

    public KeysetOutline {
        if (!keys.contains(primary)) {
            throw new IllegalArgumentException("the primary key must be one of the keys");
        }
        keys = List.copyOf(keys);
    }

    public boolean holds(MasterKeyId key) {
        return keys.contains(key);
    }
}
