package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static final String ISSUER = "https://login.example";

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00e9", "a\0", "a\n"})
    void aSubjectThatIsNoneIsRefused(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Identity(ISSUER, subject));
    }

    @Test
    void bothAreBounded() {
        assertThat(new Identity("i".repeat(2048), "s".repeat(255))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Identity("", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Identity("i".repeat(2049), "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Identity(ISSUER, "s".repeat(256)));
    }

    @Test
    void aNamesakeGetsANumberAndFitsAllTheSame() {
        assertThat(new OperatorName("robin").numbered(2)).hasToString("robin 2");
        assertThat(new OperatorName("r".repeat(100)).numbered(12)).hasToString("r".repeat(97) + " 12");
        assertThat(new OperatorName("\uD83D\uDED2".repeat(100)).numbered(2).value())
                .isEqualTo("\uD83D\uDED2".repeat(98) + " 2");
    }
}
