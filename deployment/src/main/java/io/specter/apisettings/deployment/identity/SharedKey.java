package io.specter.apisettings.deployment.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that every node derives from the same client secret. */
final class SharedKey {

    /** Of whatever comes out of it. */
    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SharedKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    static SharedKey from(String clientSecret) {
        SharedKey raw = new SharedKey(clientSecret.getBytes(StandardCharsets.UTF_8));
        return new SharedKey(raw.of("specter pending sign-in", new byte[0]));
    }

    /** The same for the same purpose and data, and not to be guessed without the key. */
    byte[] of(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
