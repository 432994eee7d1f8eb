package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.SealedSecret;
import java.security.GeneralSecurityException;

/** Encrypts under a master keyset; the owner is authenticated along (AEAD, NIST SP 800-38D). */
public final class TinkSecretVault implements SecretVault {

    private final MasterKeysetFile keyset;

    public TinkSecretVault(MasterKeysetFile keyset) {
        this.keyset = keyset;
    }

    @Override
    public SealedSecret seal(Owner owner, PlainSecret secret) {
        try {
            byte[] plain = secret.reveal().getBytes(UTF_8);
            return SealedSecret.of(keyset.current().aead().encrypt(plain, associatedData(owner)));
        } catch (GeneralSecurityException e) {
            throw new Unavailable("the secret cannot be encrypted", e);
        }
    }

    @Override
    public PlainSecret open(Owner owner, SealedSecret sealed) {
        try {
            byte[] plain = keyset.current().aead().decrypt(sealed.ciphertext(), associatedData(owner));
            return PlainSecret.of(new String(plain, UTF_8));
        } catch (GeneralSecurityException e) {
            throw new Unavailable("the secret cannot be decrypted", e);
        }
    }

    /** Unambiguous: none of the three can have a slash. */
    static byte[] associatedData(Owner owner) {
        return String.join(
                        "/",
                        owner.app().value(),
                        owner.environment().value(),
                        owner.credential().value())
                .getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return "[vault]";
    }
}
