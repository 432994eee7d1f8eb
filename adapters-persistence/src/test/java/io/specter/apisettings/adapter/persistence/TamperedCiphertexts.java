package io.specter.apisettings.adapter.persistence;

import static io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.SecretVault.Owner;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.environment.Environment;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever can write to the database makes no secret key be taken for another. */
abstract class TamperedCiphertexts {

    private final OutPorts ports = database().emptyPorts();
    private final TestInstallation installation = new TestInstallation(ports);
    private final App app = installation.register("Checkout");
    private final Issued key = issue(app, EnvironmentName.DEVELOPMENT);
    private final byte[] ciphertext = stored(key);

    abstract TestDatabase database();

    private Issued issue(App of, EnvironmentName environment) {
        return installation.keyring(of, environment, SECRET_KEY).regenerate(false);
    }

    private byte[] stored(Issued one) {
        return database()
                .query(byte[].class, "select material from credential where id = ?", id(one).value())
                .get(0);
    }

    private void store(Issued one, byte[] material) {
        database().update("update credential set material = ? where id = ?", material, id(one).value());
    }

    private static CredentialId id(Issued one) {
        return one.credential().id();
    }

    /** As whoever signs or verifies with it does: by the repository and the vault. */
    private PlainSecret open(Issued one) {
        Environment environment = one.environment();
        SealedSecret sealed = ports.environments()
                .credential(environment.app(), environment.name(), SECRET_KEY, id(one))
                .map(credential -> (SealedSecret) credential.material())
                .orElseThrow();
        return ports.vault().open(new Owner(environment.app(), environment.name(), id(one)), sealed);
    }

    private void refuses(Issued one, byte[] material) {
        store(one, material);
        assertThat(stored(one)).isEqualTo(material);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> open(one))
                .withCauseInstanceOf(GeneralSecurityException.class);
    }

    /** It was the ciphertext, and nothing else, that was refused. */
    @AfterEach
    void whatWasWrittenFirstStillOpens() {
        store(key, ciphertext);

        assertThat(open(key).reveal()).isEqualTo(key.plain().reveal());
    }

    @Test
    void aStoredSecretKeyDoesNotOpenWithAnyBitFlipped() {
        int bits = ciphertext.length * Byte.SIZE;
        for (int bit = 0; bit < bits; bit++) {
            byte[] flipped = ciphertext.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            refuses(key, flipped);
        }
        prove(bits + " bits of a stored ciphertext flipped one by one, " + bits + " refused");
    }

    @Test
    void aCiphertextDoesNotOpenInTheRowOfAnother() {
        List<Issued> others = List.of(
                issue(app, EnvironmentName.DEVELOPMENT),
                issue(app, EnvironmentName.QUALITY_ASSURANCE),
                issue(installation.register("Till"), EnvironmentName.DEVELOPMENT));

        assertThat(others).allSatisfy(other -> {
            assertThat(open(other).reveal()).isEqualTo(other.plain().reveal());
            refuses(other, ciphertext);
        });
        prove(others.size() + " moves of a ciphertext to another row, environment and app, " + others.size()
                + " refused");
    }

    @Test
    void aStoredSecretKeyDoesNotOpenCutOffOrExtendedAtEitherEnd() {
        byte[] extended = Arrays.copyOf(ciphertext, ciphertext.length + 1);
        byte[] shifted = new byte[ciphertext.length + 1];
        System.arraycopy(ciphertext, 0, shifted, 1, ciphertext.length);
        List<byte[]> others = Stream.of(
                        Arrays.copyOf(ciphertext, ciphertext.length - 1),
                        Arrays.copyOfRange(ciphertext, 1, ciphertext.length),
                        Arrays.copyOf(ciphertext, 1),
                        extended,
                        shifted)
                .toList();

        others.forEach(other -> refuses(key, other));

        prove(others.size() + " ciphertexts cut off or extended, " + others.size() + " refused");
    }

    private void prove(String figures) {
        System.out.println("proof: " + database().product() + ": " + figures);
    }
}
