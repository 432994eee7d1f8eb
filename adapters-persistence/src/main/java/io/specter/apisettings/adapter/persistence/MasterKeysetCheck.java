package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.logging.Logger;

/** Tells whether a keyset is the one that this database's secrets are encrypted under. */
public final class MasterKeysetCheck {

    private static final Logger LOG = Logger.getLogger(MasterKeysetCheck.class.getName());
    private static final byte[] TEXT = "the right keyset".getBytes(UTF_8);
    private static final byte[] CONTEXT = "master-keyset".getBytes(UTF_8);

    private final SealedTable sealed;
    private final SealedActivityKey activityKey;

    public MasterKeysetCheck(EntityManager entities) {
        Database database = new Database(entities);
        this.sealed = new SealedTable(database);
        this.activityKey = new SealedActivityKey(database);
    }

    /**
     * Refuses a keyset of another database. One secret that does not open makes no keyset wrong: it is told to the log.
     *
     * @throws UnusableKeyset when it is not the keyset of this database
     */
    public void require(MasterKeysetFile keyset) {
        MasterKeyset keys = keyset.current();
        List<CredentialRow> closed =
                sealed.examples().stream().filter(row -> !opens(keys, row)).toList();
        boolean right = sealed.check()
                .map(value -> opens(keys.aead(), value, CONTEXT))
                .orElseGet(() ->
                        closed.isEmpty() || closed.size() < sealed.examples().size());
        if (!right) {
            throw wrong(keyset.path());
        }
        closed.forEach(row -> LOG.severe(() -> SealedTable.told(row)));
    }

    /**
     * Refuses a keyset that cannot follow another: of another database, or without a key that is still needed.
     *
     * @throws UnusableKeyset when it cannot
     */
    void requireSuccessor(MasterKeyset next, MasterKeyset before, Path file) {
        boolean opensCheck = sealed.check()
                .filter(value -> !opens(next.aead(), value, CONTEXT))
                .isEmpty();
        boolean opensTheSame = sealed.examples().stream().allMatch(row -> opens(next, row) || !opens(before, row));
        if (!opensCheck || !opensTheSame || !activityKey.opensTheSame(next, before)) {
            throw wrong(file);
        }
    }

    private static UnusableKeyset wrong(Path file) {
        return new UnusableKeyset(file, "is not the keyset that this database's secrets are encrypted under");
    }

    private static boolean opens(MasterKeyset keyset, CredentialRow row) {
        return opens(keyset.aead(), row.ciphertext(), TinkSecretVault.associatedData(row.owner()));
    }

    private static boolean opens(Aead aead, byte[] ciphertext, byte[] context) {
        try {
            return aead.decrypt(ciphertext, context).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Lets this keyset be told from others from now on, as part of the transaction that runs.
     *
     * @throws UnusableKeyset when another node was faster, with another keyset
     */
    public void adopt(MasterKeysetFile keyset) {
        if (sealed.check().isEmpty() && sealed.holdCheck().isEmpty()) {
            reseal(keyset.current());
        }
        require(keyset);
    }

    void reseal(MasterKeyset keyset) {
        try {
            sealed.keepCheck(keyset.aead().encrypt(TEXT, CONTEXT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime cannot encrypt", e);
        }
    }
}
