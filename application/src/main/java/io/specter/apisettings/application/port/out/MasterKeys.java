package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;

/** The keys that secrets are encrypted under, as this node has them, and the secrets that are. */
public interface MasterKeys {

    /** What the node calls itself, from its start to its end. */
    String node();

    KeysetOutline outline();

    /** Whether the keyset is the service's own; one that was given is never written. */
    boolean isGenerated();

    /** Reads the keyset again if it was replaced; one that cannot be used is told to the log, and not taken. */
    void follow();

    /** Adds a new key to a generated keyset; nothing is encrypted under it yet. */
    MasterKeyId add();

    /** Makes a key of a generated keyset the primary one. */
    void promote(MasterKeyId key);

    /** Whether the keys were rotated to this one before, or it is the first. */
    boolean isInForce(MasterKeyId key);

    /** How many kept secrets are not under this key. */
    long secretsNotUnder(MasterKeyId key);

    /**
     * Encrypts some of them anew, under the primary key, as part of the transaction that runs. One that does not open is
     * told to the log and left as it is.
     *
     * @param most how many at the most
     * @return how many it has; 0: no more can be done
     */
    int reEncrypt(MasterKeyId primary, int most);
}
