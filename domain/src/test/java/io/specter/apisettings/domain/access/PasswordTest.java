package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.credentials.PlainSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    private static Password chosen(String text) {
        return Password.chosen(PlainSecret.of(text));
    }

    @Test
    void itHasTwelveToTwoHundredCharacters() {
        chosen("x".repeat(12));
        chosen("x".repeat(200));
        chosen("\uD83D\uDED2".repeat(12));

        assertThatIllegalArgumentException().isThrownBy(() -> chosen("x".repeat(11)));
        assertThatIllegalArgumentException().isThrownBy(() -> chosen("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> chosen("\uD83D\uDED2".repeat(11)));
        assertThatIllegalArgumentException().isThrownBy(() -> chosen("x".repeat(1_000_000)));
    }

    @Test
    void lengthIsCountedInTheNormalForm() {
        chosen("\uFB03".repeat(4));
        assertThatIllegalArgumentException().isThrownBy(() -> chosen("e\u0301".repeat(11)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n", "\uD83D", "\u0085"})
    void whatCannotBeTypedIsNotInIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> chosen("correct horse " + text));
    }

    @Test
    void howeverItIsTypedItIsTheSame() {
        assertThat(chosen("cafe\u0301 au lait").secret().reveal())
                .isEqualTo(Password.presented(PlainSecret.of("caf\u00E9 au lait"))
                        .secret()
                        .reveal());
    }

    @Test
    void theNameIsNone() {
        Password password = chosen("ROBIN hood the second");

        password.requireOtherThan(new OperatorName("robin hood"));
        assertThatExceptionOfType(InvalidMember.class)
                .isThrownBy(() -> password.requireOtherThan(new OperatorName("Robin Hood the second")));
    }

    @Test
    void toStringTellsNothing() {
        assertThat(chosen("correct horse battery").toString()).isEqualTo("[password]");
        assertThat(PasswordHash.of("1:salt:hash").toString()).isEqualTo("[password hash]");
    }
}
