package io.specter.apisettings.domain.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.specter.apisettings.domain.AppId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that users are hashed with, the same on all nodes for good: under another one everybody would be new. */
public final class ActivityKey {

    /** In bytes: of a key, and of what it makes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private ActivityKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("must have " + LENGTH + " bytes");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    public static ActivityKey random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new ActivityKey(bytes);
    }

    public static ActivityKey restore(byte[] bytes) {
        return new ActivityKey(bytes);
    }

    /** The key itself. Whoever calls this must encrypt it. */
    public byte[] bytes() {
        return key.getEncoded();
    }

    /** The first 64 bits of an HMAC-SHA-256 (RFC 2104) of both: the same user of another app has another hash. */
    public UserHash hash(AppId app, UserId user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] prefix = app.value().getBytes(UTF_8);
            mac.update((byte) prefix.length);
            mac.update(prefix);
            return new UserHash(ByteBuffer.wrap(mac.doFinal(user.bytes())).getLong());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "[key]";
    }
}
