package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Tells whether a keyset is the one that this database's secrets are encrypted under. */
public final class MasterKeysetCheck {

    private static final byte[] TEXT = "the right keyset".getBytes(UTF_8);
    private static final byte[] CONTEXT = "master-keyset".getBytes(UTF_8);

    private final SealedTable sealed;

    public MasterKeysetCheck(EntityManager entities) {
        this.sealed = new SealedTable(new Database(entities));
    }

    /** @throws UnusableKeyset when something that is kept would not open under it */
    public void require(MasterKeysetFile keyset) {
        require(keyset.current(), keyset.path());
    }

    void require(MasterKeyset keyset, Path file) {
        boolean opensCheck = sealed.check()
                .filter(value -> !opens(keyset.aead(), value, CONTEXT))
                .isEmpty();
        boolean opensAll = sealed.examples()
                .allMatch(row -> opens(keyset.aead(), row.ciphertext(), TinkSecretVault.associatedData(row.owner())));
        if (!opensCheck || !opensAll) {
            throw new UnusableKeyset(file, "is not the keyset that this database's secrets are encrypted under");
        }
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
