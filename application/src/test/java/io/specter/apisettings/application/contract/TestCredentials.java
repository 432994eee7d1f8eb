package io.specter.apisettings.application.contract;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.environment.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Credentials to test with. */
public final class TestCredentials {

    public static final Actor ALICE = new Actor("op_alice", "Alice");

    private static final SecureRandom RANDOM = new SecureRandom();

    private TestCredentials() {}

    /** The environment with one credential more; a running overlap ends. */
    public static Environment issue(Environment environment, CredentialKind kind, Instant at) {
        CredentialLabel label = environment.label(kind, RANDOM);
        Regeneration request = new Regeneration(Optional.empty(), true, Act.by(ALICE, at));
        return environment.regenerate(label, material(label), request);
    }

    private static Material material(CredentialLabel label) {
        if (label.kind() == CredentialKind.AUTH_TOKEN) {
            return CredentialFormat.generate(label, RANDOM).digest();
        }
        byte[] ciphertext = new byte[100];
        RANDOM.nextBytes(ciphertext);
        return SealedSecret.of(ciphertext);
    }

    public static Credential newest(Environment environment, CredentialKind kind) {
        return environment.credentials().all().stream()
                .filter(credential -> credential.kind() == kind)
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
