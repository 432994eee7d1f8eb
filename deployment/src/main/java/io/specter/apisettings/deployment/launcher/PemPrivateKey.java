package io.specter.apisettings.deployment.launcher;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the one unencrypted private key, RSA or EC, of a file in PKCS#8 (RFC 5958). */
final class PemPrivateKey {

    private static final String CONVERSION = "openssl pkcs8 -topk8 -nocrypt";

    private PemPrivateKey() {}

    static PrivateKey in(PemFile file) {
        List<PemBlock> keys = file.blocks("PRIVATE KEY");
        if (keys.size() == 1) {
            return decode(file, keys.get(0));
        }
        if (file.has("ENCRYPTED PRIVATE KEY")) {
            throw file.refused("holds an encrypted key; " + CONVERSION + " decrypts it");
        }
        if (file.has("RSA PRIVATE KEY") || file.has("EC PRIVATE KEY")) {
            throw file.refused("must hold its key in PKCS#8; " + CONVERSION + " converts it");
        }
        throw file.refused(keys.isEmpty() ? "holds no private key in PEM" : "holds more than one private key");
    }

    private static PrivateKey decode(PemFile file, PemBlock block) {
        return Stream.of("RSA", "EC")
                .flatMap(algorithm -> decoded(algorithm, block).stream())
                .findFirst()
                .orElseThrow(() -> file.refused("holds no key that can be read; it must be RSA or EC, in PKCS#8"));
    }

    private static Optional<PrivateKey> decoded(String algorithm, PemBlock block) {
        try {
            return Optional.of(
                    KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(block.content())));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
