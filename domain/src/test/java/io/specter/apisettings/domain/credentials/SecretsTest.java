package io.specter.apisettings.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String PLAIN = "spk_prod_0123456789abcdef_secret";

    private final PlainSecret secret = PlainSecret.of(PLAIN);

    @Test
    void toStringContainsNoKeyMaterial() {
        assertThat(secret).hasToString("[secret]");
        assertThat(secret.digest()).hasToString("[digest]");
        assertThat(SealedSecret.of(PLAIN.getBytes(StandardCharsets.US_ASCII))).hasToString("[sealed]");
    }

    @Test
    void aPlainSecretIsEqualToItselfOnly() {
        assertThat(secret).isNotEqualTo(PlainSecret.of(PLAIN));
    }

    @Test
    void aDigestIsTheSha256OfTheWholeText() {
        assertThat(PlainSecret.of("abc").digest().bytes())
                .asHexString()
                .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aDigestSurvivesKeepingAndIsNotChangedFromOutside() {
        byte[] bytes = secret.digest().bytes();
        TokenDigest restored = TokenDigest.restore(bytes);
        Arrays.fill(bytes, (byte) 0);

        assertThat(restored).isEqualTo(secret.digest());
    }

    @Test
    void aDigestOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenDigest.restore(new byte[31]));
    }

    @Test
    void aSealedSecretIsItsCiphertextAndIsNotChangedFromOutside() {
        byte[] bytes = {1, 2, 3};
        SealedSecret sealed = SealedSecret.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(sealed.ciphertext(), (byte) 0);

        assertThat(sealed.ciphertext()).containsExactly(1, 2, 3);
        assertThat(sealed).isEqualTo(SealedSecret.of(new byte[] {1, 2, 3})).isNotEqualTo(SealedSecret.of(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> SealedSecret.of(new byte[0]));
    }

    @Test
    void whatIsDestroyedStaysDestroyed() {
        assertThat(Material.Destroyed.DESTROYED.afterEnd()).isEqualTo(Material.Destroyed.DESTROYED);
    }

    @Test
    void atItsEndATokenKeepsItsDigestAndASecretKeyLosesItsCiphertext() {
        assertThat(secret.digest().afterEnd()).isEqualTo(secret.digest());
        assertThat(SealedSecret.of(new byte[] {1}).afterEnd()).isEqualTo(Material.Destroyed.DESTROYED);
    }
}
