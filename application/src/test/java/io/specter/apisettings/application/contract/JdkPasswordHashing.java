package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 of the JDK.
 *
 * @param iterations few, so that tests are fast
 */
public record JdkPasswordHashing(int iterations) implements PasswordHashing {

    private static final int SALT_BYTES = 32;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return spelled(salt, derive(password, salt));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        String[] parts = hash.text().split(":", 2);
        byte[] salt = HexFormat.of().parseHex(parts[0]);
        return MessageDigest.isEqual(derive(password, salt), HexFormat.of().parseHex(parts[1]));
    }

    @Override
    public PasswordHash unmatched() {
        byte[] anything = new byte[SALT_BYTES];
        RANDOM.nextBytes(anything);
        return spelled(anything, anything);
    }

    private static PasswordHash spelled(byte[] salt, byte[] key) {
        return PasswordHash.of(
                HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(key));
    }

    private byte[] derive(Password password, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.secret().reveal().toCharArray(), salt, iterations, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
