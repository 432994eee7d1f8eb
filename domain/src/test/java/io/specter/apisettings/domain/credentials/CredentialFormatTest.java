package io.specter.apisettings.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.EnvironmentName;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialFormatTest {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    private CredentialLabel label(CredentialKind kind, String environment) {
        return new CredentialLabel(kind, Optional.of(new EnvironmentName(environment)), CredentialId.random(random));
    }

    @Nested
    class AGeneratedCredential {

        @ParameterizedTest
        @CsvSource({
            "AUTH_TOKEN, production, spk_prod_",
            "AUTH_TOKEN, development, spk_dev_",
            "SECRET_KEY, quality-assurance, sps_qa_",
            "SECRET_KEY, eu-staging-2, sps_eu-staging-2_"
        })
        void saysItsKindItsEnvironmentAndItsId(CredentialKind kind, String environment, String start) {
            CredentialLabel label = label(kind, environment);
            PlainSecret plain = CredentialFormat.generate(label, random);

            assertThat(plain.reveal()).startsWith(start + label.id() + "_");
            assertThat(CredentialFormat.read(plain)).contains(label);
        }

        @Test
        void ofAnOperatorHasNoEnvironment() {
            CredentialLabel label =
                    new CredentialLabel(CredentialKind.OPERATOR_TOKEN, Optional.empty(), CredentialId.random(random));
            PlainSecret plain = CredentialFormat.generate(label, random);

            assertThat(plain.reveal()).matches("spo_[0-9A-Za-z]{16}_[0-9A-Za-z]{38}");
            assertThat(CredentialFormat.read(plain)).contains(label);
        }

        @Test
        void hasAtLeast160RandomBits() {
            assertThat(CredentialFormat.SECRET_LENGTH * Math.log(62) / Math.log(2))
                    .isGreaterThanOrEqualTo(160);
        }

        @Test
        void isNeverTheSameTwice() {
            CredentialLabel label = label(CredentialKind.AUTH_TOKEN, "production");

            assertThat(CredentialFormat.generate(label, random).reveal())
                    .isNotEqualTo(CredentialFormat.generate(label, random).reveal());
        }

        @Test
        void showsNothingOfItsSecretInItsHint() {
            CredentialLabel label = label(CredentialKind.AUTH_TOKEN, "production");

            assertThat(label.hint()).isEqualTo("spk_prod_" + label.id() + "_…");
        }
    }

    @Nested
    class TheCheck {

        private final String good = CredentialFormat.generate(label(CredentialKind.AUTH_TOKEN, "production"), random)
                .reveal();

        @Test
        void findsEveryWrongCharacter() {
            for (int i = 0; i < good.length(); i++) {
                for (int digit = 0; digit < BASE62.length(); digit++) {
                    assertOtherIsMalformed(i, BASE62.charAt(digit));
                }
            }
        }

        private void assertOtherIsMalformed(int position, char wrong) {
            if (wrong != good.charAt(position)) {
                assertMalformed(good.substring(0, position) + wrong + good.substring(position + 1));
            }
        }

        @Test
        void findsEverySwapOfNeighbours() {
            for (int i = 0; i < good.length() - 1; i++) {
                if (good.charAt(i) != good.charAt(i + 1)) {
                    assertMalformed(good.substring(0, i) + good.charAt(i + 1) + good.charAt(i) + good.substring(i + 2));
                }
            }
        }

        @Test
        void findsEveryCutAndEveryAddition() {
            for (int length = 0; length < good.length(); length++) {
                assertMalformed(good.substring(0, length));
            }
            assertMalformed(good + "0");
            assertMalformed(" " + good);
            assertMalformed(good + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "spk_prod_", "spx_prod_0123456789abcdef_0123", "ÿ", "\0"})
    void anythingElseIsMalformed(String text) {
        assertMalformed(text);
    }

    @Test
    void textOfAnyLengthIsAnsweredAtOnce() {
        assertMalformed("spk_prod_" + "a".repeat(1_000_000));
    }

    @Test
    void theLongNameOfABuiltInEnvironmentIsNotItsCode() {
        String spelledOut = "spk_production_0123456789abcdef_" + "0".repeat(CredentialFormat.SECRET_LENGTH);

        assertMalformed(spelledOut + "000000");
    }

    @Test
    void aLabelHasAnEnvironmentUnlessItIsAnOperators() {
        CredentialId id = CredentialId.random(random);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CredentialLabel(CredentialKind.AUTH_TOKEN, Optional.empty(), id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CredentialLabel(
                        CredentialKind.OPERATOR_TOKEN, Optional.of(EnvironmentName.PRODUCTION), id));
    }

    private static void assertMalformed(String text) {
        assertThat(CredentialFormat.read(PlainSecret.of(text))).as(text).isEmpty();
    }
}
