package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** The master keyset of this node, and the secrets in the database that are encrypted under its keys. */
public final class TinkMasterKeys implements MasterKeys {

    private static final Logger LOG = Logger.getLogger(TinkMasterKeys.class.getName());

    private final String node;
    private final MasterKeysetFile keyset;
    private final MasterKeysetCheck check;
    private final SealedTable sealed;
    private final TinkSecretVault vault;
    private final SealedActivityKey activityKey;

    /** What was told to the log; it would be found again every few seconds. */
    private final Set<CredentialId> damaged = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean activityKeyIsTold = new AtomicBoolean();

    private volatile String slip = "";

    /** @param node what this node calls itself */
    public TinkMasterKeys(String node, MasterKeysetFile keyset, EntityManager entities) {
        this.node = node;
        this.keyset = keyset;
        this.check = new MasterKeysetCheck(entities);
        Database database = new Database(entities);
        this.sealed = new SealedTable(database);
        this.activityKey = new SealedActivityKey(database);
        this.vault = new TinkSecretVault(keyset);
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public KeysetOutline outline() {
        return keyset.current().outline();
    }

    @Override
    public boolean isGenerated() {
        return keyset.isGenerated();
    }

    /** The keyset in memory is good as long as the file is not: an operator's slip must not stop the service. */
    @Override
    public void follow() {
        try {
            keyset.follow(check);
            slip = "";
        } catch (UnusableKeyset e) {
            tellOfSlip(String.valueOf(e.getMessage()));
        }
    }

    private void tellOfSlip(String message) {
        if (!message.equals(slip)) {
            LOG.severe(() -> message + " and is not taken; the keyset read before stays in force");
        }
        slip = message;
    }

    @Override
    public MasterKeyId add() {
        return writing(keyset::add);
    }

    @Override
    public void promote(MasterKeyId key) {
        writing(() -> {
            keyset.promote(key);
            return key;
        });
    }

    private static MasterKeyId writing(Supplier<MasterKeyId> change) {
        try {
            return change.get();
        } catch (UnusableKeyset e) {
            throw new Unavailable("the keyset file cannot be written", e);
        }
    }

    @Override
    public boolean isInForce(MasterKeyId key) {
        return !isCheckUnderAnother(key);
    }

    @Override
    public long secretsNotUnder(MasterKeyId key) {
        return sealed.countNotUnder(key) + (isActivityKeyToDo(key) ? 1 : 0) + (isCheckUnderAnother(key) ? 1 : 0);
    }

    /** One that does not open is in nobody's way: unlike a secret key it cannot be revoked. */
    private boolean isActivityKeyToDo(MasterKeyId key) {
        if (!activityKey.isUnderAnother(key)) {
            return false;
        }
        boolean opens = activityKey.opens(keyset.current());
        if (!opens && !activityKeyIsTold.getAndSet(true)) {
            LOG.severe("the key of active users does not open: it was damaged, or its master key is not in the keyset."
                    + " No user is counted until it is brought back.");
        }
        return opens;
    }

    private boolean isCheckUnderAnother(MasterKeyId key) {
        byte[] prefix = MasterKeyset.prefix(key);
        return sealed.check()
                .filter(value -> !Arrays.equals(prefix, 0, prefix.length, value, 0, prefix.length))
                .isPresent();
    }

    @Override
    public int reEncrypt(MasterKeyId primary, int most) {
        int done = 0;
        for (EnvironmentKey environment : sealed.environmentsNotUnder(primary, most + damaged.size())) {
            for (CredentialRow row : sealed.holdNotUnder(primary, environment)) {
                done += reEncrypt(row) ? 1 : 0;
            }
            if (done >= most) {
                break;
            }
        }
        sealed.write();
        if (done == 0 && isActivityKeyToDo(primary) && activityKey.reseal(keyset.current())) {
            return 1;
        }
        return done == 0 && isCheckUnderAnother(primary) ? reEncryptCheck() : done;
    }

    private boolean reEncrypt(CredentialRow row) {
        try {
            row.keep(vault.seal(row.owner(), vault.open(row.owner(), row.sealed())));
            return true;
        } catch (Unavailable doesNotOpen) {
            if (damaged.add(row.owner().credential())) {
                LOG.severe(() -> SealedTable.told(row));
            }
            return false;
        }
    }

    private int reEncryptCheck() {
        check.reseal(keyset.current());
        return 1;
    }
}
