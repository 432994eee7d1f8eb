package io.specter.apisettings.deployment.identity;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A sign-in between its two halves. The browser keeps when it was begun and some random bytes, under a seal; state, nonce
 * and code verifier follow from them by a key that the nodes share, so that no node has to remember anything.
 */
final class PendingSignIn {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int RANDOM_BYTES = 32;
    private static final int BEGUN_BYTES = Long.BYTES + RANDOM_BYTES;
    private static final int SEALED_BYTES = BEGUN_BYTES + SharedKey.BYTES;

    private final byte[] begun;
    private final SharedKey key;

    private PendingSignIn(byte[] begun, SharedKey key) {
        this.begun = begun;
        this.key = key;
    }

    static PendingSignIn begin(SharedKey key, SecureRandom random, Instant now) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new PendingSignIn(
                ByteBuffer.allocate(BEGUN_BYTES)
                        .putLong(now.getEpochSecond())
                        .put(bytes)
                        .array(),
                key);
    }

    /** Empty when it was not sealed under this key, or has ended. */
    static Optional<PendingSignIn> open(String sealed, SharedKey key, Instant now) {
        return decode(sealed)
                .filter(bytes -> bytes.length == SEALED_BYTES)
                .map(bytes -> new PendingSignIn(Arrays.copyOf(bytes, BEGUN_BYTES), key))
                .filter(pending -> same(pending.sealed(), sealed))
                .filter(pending -> now.isBefore(pending.until()));
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    PlainSecret secret() {
        return PlainSecret.of(sealed());
    }

    private String sealed() {
        return encode(ByteBuffer.allocate(SEALED_BYTES)
                .put(begun)
                .put(key.of("seal", begun))
                .array());
    }

    Instant until() {
        return Instant.ofEpochSecond(ByteBuffer.wrap(begun).getLong()).plus(LIFETIME);
    }

    /** What ties the answer to this browser. */
    String state() {
        return encode(key.of("state", begun));
    }

    boolean hasState(String text) {
        return same(state(), text);
    }

    /** What ties the ID token to this sign-in. */
    String nonce() {
        return encode(key.of("nonce", begun));
    }

    /** What ties the code to this sign-in (PKCE, RFC 7636). */
    String verifier() {
        return encode(key.of("verifier", begun));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
