package io.specter.apisettings.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.application.port.out.SecretVault.Owner;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.SealedSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link SecretVault} does. */
public abstract class SecretVaultContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Owner OWNER =
            new Owner(AppId.random(RANDOM), EnvironmentName.PRODUCTION, CredentialId.random(RANDOM));
    private static final PlainSecret SECRET = CredentialFormat.generate(
            new CredentialLabel(CredentialKind.SECRET_KEY, Optional.of(OWNER.environment()), OWNER.credential()),
            RANDOM);

    private SecretVault vault() {
        return opened().vault();
    }

    private void refuses(Owner owner, byte[] ciphertext) {
        SealedSecret sealed = SealedSecret.of(ciphertext);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> vault().open(owner, sealed))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(SECRET.reveal()));
    }

    @Test
    void aSealedSecretOpensForItsOwner() {
        SealedSecret sealed = vault().seal(OWNER, SECRET);

        assertThat(vault().open(OWNER, sealed).reveal()).isEqualTo(SECRET.reveal());
    }

    @Test
    void noTwoSealsAreAlike() {
        assertThat(vault().seal(OWNER, SECRET)).isNotEqualTo(vault().seal(OWNER, SECRET));
    }

    static Stream<Owner> others() {
        return Stream.of(
                new Owner(AppId.random(RANDOM), OWNER.environment(), OWNER.credential()),
                new Owner(OWNER.app(), EnvironmentName.DEVELOPMENT, OWNER.credential()),
                new Owner(OWNER.app(), OWNER.environment(), CredentialId.random(RANDOM)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void itOpensForNobodyElse(Owner other) {
        refuses(other, vault().seal(OWNER, SECRET).ciphertext());
    }

    @Test
    void itDoesNotOpenWithAnyBitFlipped() {
        byte[] ciphertext = vault().seal(OWNER, SECRET).ciphertext();
        for (int bit = 0; bit < ciphertext.length * Byte.SIZE; bit++) {
            byte[] flipped = ciphertext.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            refuses(OWNER, flipped);
        }
    }

    @Test
    void itDoesNotOpenCutOffOrExtended() {
        byte[] ciphertext = vault().seal(OWNER, SECRET).ciphertext();

        refuses(OWNER, Arrays.copyOf(ciphertext, ciphertext.length - 1));
        refuses(OWNER, Arrays.copyOf(ciphertext, ciphertext.length + 1));
        refuses(OWNER, Arrays.copyOf(ciphertext, 1));
    }

    @Test
    void nothingThatIsShownContainsTheSecret() {
        SealedSecret sealed = vault().seal(OWNER, SECRET);

        assertThat(sealed.toString() + vault() + vault().open(OWNER, sealed)).doesNotContain(SECRET.reveal());
        assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET.reveal());
    }
}
