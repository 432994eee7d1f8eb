package io.specter.apisettings.domain.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The SHA-256 of a secret text: of a whole token, after whose end it is kept so that its holder can be told why, of a
 * session, of what was guessed.
 */
public final class TokenDigest implements Material {

    /** Bytes of a SHA-256. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private TokenDigest(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("must have 32 bytes");
        }
        this.bytes = bytes;
    }

    static TokenDigest of(PlainSecret secret) {
        try {
            byte[] text = secret.reveal().getBytes(StandardCharsets.UTF_8);
            return new TokenDigest(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static TokenDigest restore(byte[] bytes) {
        return new TokenDigest(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public Material afterEnd() {
        return this;
    }

    /** Constant-time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TokenDigest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[digest]";
    }
}
