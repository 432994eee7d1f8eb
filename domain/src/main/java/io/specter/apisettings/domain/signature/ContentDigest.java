package io.specter.apisettings.domain.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The digests that a request gives of its body (RFC 9530, section 2), by sha-256 or sha-512 or both. */
public final class ContentDigest {

    private enum Algorithm {
        SHA_256("sha-256", 32),
        SHA_512("sha-512", 64);

        private final String wireName;
        private final int length;

        Algorithm(String wireName, int length) {
            this.wireName = wireName;
            this.length = length;
        }

        byte[] digest(byte[] body) {
            try {
                return MessageDigest.getInstance(wireName).digest(body);
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    private final Map<Algorithm, byte[]> digests = new EnumMap<>(Algorithm.class);

    private ContentDigest() {}

    /** The one that a signer gives: sha-256. */
    public static ContentDigest of(byte[] body) {
        ContentDigest digest = new ContentDigest();
        digest.digests.put(Algorithm.SHA_256, Algorithm.SHA_256.digest(body));
        return digest;
    }

    /**
     * Reads the field; other algorithms than these two are passed over.
     *
     * @throws IllegalArgumentException when it is malformed, or has neither
     */
    public static ContentDigest parse(String field) {
        FieldDictionary members = FieldDictionary.parse(field);
        ContentDigest digest = new ContentDigest();
        for (Algorithm algorithm : Algorithm.values()) {
            if (members.members().containsKey(algorithm.wireName)) {
                byte[] given = members.bytes(algorithm.wireName)
                        .map(BareItem.Bytes::bytes)
                        .filter(bytes -> bytes.length == algorithm.length)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "content-digest: " + algorithm.wireName + " must be " + algorithm.length + " bytes"));
                digest.digests.put(algorithm, given);
            }
        }
        if (digest.digests.isEmpty()) {
            throw new IllegalArgumentException("content-digest: must have sha-256 or sha-512");
        }
        return digest;
    }

    /** Whether all of them are of this body. */
    public boolean fits(byte[] body) {
        return digests.entrySet().stream()
                .allMatch(given ->
                        MessageDigest.isEqual(given.getValue(), given.getKey().digest(body)));
    }

    /** As it is written in the field. */
    public String text() {
        return digests.entrySet().stream()
                .map(given -> given.getKey().wireName
                        + '='
                        + BareItem.Bytes.of(given.getValue()).text())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text();
    }
}
