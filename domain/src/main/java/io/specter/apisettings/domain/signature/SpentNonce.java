package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.CredentialId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A nonce that was used up with a key.
 *
 * @param until a signature with it is refused for its age after that, whether the nonce is known or not
 */
public record SpentNonce(CredentialId key, String nonce, Instant until) {

    /** 64 hexadecimal digits that stand for the key and the nonce. */
    public String id() {
        try {
            byte[] text = (key + nonce).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
