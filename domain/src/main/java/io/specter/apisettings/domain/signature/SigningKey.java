package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for {@code hmac-sha256} (RFC 9421, section 3.3.3). */
public final class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int NO_KEY_LENGTH = 32;

    private final SecretKeySpec key;

    private SigningKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Its bytes are the ASCII characters of the secret key, all of them. */
    public static SigningKey of(PlainSecret secretKey) {
        return of(secretKey.reveal().getBytes(StandardCharsets.US_ASCII));
    }

    /** One that nobody has: drawn anew each time. */
    public static SigningKey none() {
        byte[] bytes = new byte[NO_KEY_LENGTH];
        new SecureRandom().nextBytes(bytes);
        return of(bytes);
    }

    static SigningKey of(byte[] bytes) {
        return new SigningKey(bytes);
    }

    byte[] sign(SignatureBase base) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(base.text().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Constant-time. */
    boolean verifies(SignatureBase base, byte[] signature) {
        return MessageDigest.isEqual(sign(base), signature);
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
