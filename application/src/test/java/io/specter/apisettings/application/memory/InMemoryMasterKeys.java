package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.memory.InMemoryStore.Issued;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.application.port.out.SecretVault.Owner;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.util.List;

/** The master keys of the vault in memory, a generated keyset. */
final class InMemoryMasterKeys implements MasterKeys {

    private final InMemoryStore store;
    private final InMemoryKeyset keyset;
    private final InMemorySecretVault vault;

    InMemoryMasterKeys(InMemoryStore store, InMemoryKeyset keyset, InMemorySecretVault vault) {
        this.store = store;
        this.keyset = keyset;
        this.vault = vault;
    }

    @Override
    public String node() {
        return "memory";
    }

    @Override
    public KeysetOutline outline() {
        return keyset.outline();
    }

    @Override
    public boolean isGenerated() {
        return true;
    }

    /** Nobody else could have replaced it. */
    @Override
    public void follow() {}

    @Override
    public MasterKeyId add() {
        return keyset.add();
    }

    @Override
    public void promote(MasterKeyId key) {
        keyset.promote(key);
    }

    @Override
    public boolean isInForce(MasterKeyId key) {
        return outline().primary().equals(key);
    }

    @Override
    public long secretsNotUnder(MasterKeyId key) {
        return notUnder(key).size();
    }

    @Override
    public int reEncrypt(MasterKeyId primary, int most) {
        synchronized (store) {
            int done = 0;
            for (Issued issued : notUnder(primary)) {
                if (done < most && reEncrypt(issued)) {
                    done++;
                }
            }
            return done;
        }
    }

    private boolean reEncrypt(Issued issued) {
        Credential old = issued.credential();
        Owner owner = new Owner(issued.place().app(), issued.place().environment(), old.id());
        try {
            SealedSecret anew = vault.seal(owner, vault.open(owner, (SealedSecret) old.material()));
            Credential moved = new Credential(
                    old.label(),
                    anew,
                    old.issuedAt(),
                    old.issuedBy(),
                    old.expiresAt(),
                    old.retiresAt(),
                    old.noted(),
                    old.ending());
            store.credentials.put(old.id(), new Issued(issued.place(), moved));
            return true;
        } catch (Unavailable tampered) {
            return false;
        }
    }

    private List<Issued> notUnder(MasterKeyId key) {
        synchronized (store) {
            return store.credentials.values().stream()
                    .filter(issued -> issued.credential().material() instanceof SealedSecret sealed
                            && !InMemorySecretVault.keyOf(sealed).equals(key))
                    .toList();
        }
    }
}
