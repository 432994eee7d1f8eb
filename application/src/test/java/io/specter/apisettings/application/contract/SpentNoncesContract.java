package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.signature.SpentNonce;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SpentNonces} does. */
public abstract class SpentNoncesContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CredentialId key = CredentialId.random(RANDOM);

    private SpentNonces nonces() {
        return opened().spentNonces();
    }

    private SpentNonce nonce(String text) {
        return new SpentNonce(key, text, NOW);
    }

    private void spend(SpentNonce nonce) {
        inTransaction(() -> nonces().add(nonce));
    }

    @Test
    void aNonceIsGoodOnce() {
        assertThat(nonces().contains(nonce("one"))).isFalse();
        spend(nonce("one"));
        spend(nonce("other"));

        assertThat(nonces().contains(nonce("one"))).isTrue();
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> spend(nonce("one")));
    }

    @Test
    void whatIsUsedUpWithOneKeyIsNotWithAnother() {
        SpentNonce ofAnother = new SpentNonce(CredentialId.random(RANDOM), "one", NOW);
        spend(nonce("one"));

        assertThat(nonces().contains(ofAnother)).isFalse();
        spend(ofAnother);
    }

    @Test
    void noncesThatDifferInCaseAreDifferent() {
        spend(nonce("abc"));

        spend(nonce("ABC"));
    }

    @Test
    void whatWasRolledBackIsNotUsedUp() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> inTransaction(() -> {
                    nonces().add(nonce("one"));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(nonces().contains(nonce("one"))).isFalse();
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() {
        List<Object> outcomes = Race.run(8, () -> {
            spend(nonce("one"));
            return true;
        });

        assertThat(outcomes).filteredOn(Boolean.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(StaleRevision.class::isInstance).hasSize(7);
    }

    @Test
    void aNonceIsForgottenWhenItsSignatureIsTooOldAndNoSooner() {
        spend(nonce("one"));
        spend(new SpentNonce(key, "later", NOW.plusSeconds(1)));
        inTransaction(() -> nonces().removeEnded(NOW));
        assertThat(nonces().contains(nonce("one"))).isTrue();

        inTransaction(() -> nonces().removeEnded(NOW.plusNanos(1000)));

        assertThat(nonces().contains(nonce("one"))).isFalse();
        assertThat(nonces().contains(nonce("later"))).isTrue();
    }
}
