package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** PBKDF2 of Jakarta Security, at the cost that OWASP's Password Storage Cheat Sheet asks for (2023). */
final class Pbkdf2Hashing implements PasswordHashing {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int BYTES = 32;

    private final Pbkdf2PasswordHash pbkdf2;
    private final SecureRandom random;

    Pbkdf2Hashing(Pbkdf2PasswordHash pbkdf2, SecureRandom random) {
        this.pbkdf2 = pbkdf2;
        this.random = random;
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", Integer.toString(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes", Integer.toString(BYTES),
                "Pbkdf2PasswordHash.KeySizeBytes", Integer.toString(BYTES)));
    }

    @Override
    public PasswordHash hash(Password password) {
        return PasswordHash.of(pbkdf2.generate(characters(password)));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return pbkdf2.verify(characters(password), hash.text());
    }

    /** As Jakarta Security spells them, of what nothing known is the hash. */
    @Override
    public PasswordHash unmatched() {
        return PasswordHash.of(String.join(":", ALGORITHM, Integer.toString(ITERATIONS), anything(), anything()));
    }

    private String anything() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static char[] characters(Password password) {
        return password.secret().reveal().toCharArray();
    }
}
