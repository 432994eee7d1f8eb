package io.specter.apisettings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    private static final String CREDENTIAL = "spk_prod_0123456789abcdef_0123456789abcdef0123456789abcdef000000";

    @ParameterizedTest
    @ValueSource(strings = {"a leak, \"surely\"", "#4711", "Schlüssel verloren", "spk_prod_0123456789abcdef_… leaked"})
    void itIsAnyVisibleText(String text) {
        assertThat(new Reason(text).value()).isNotEmpty();
    }

    @Test
    void aHintMayStandInItAsItIsShown() {
        assertThat(new Reason("spk_prod_0123456789abcdef_").value()).isEqualTo("spk_prod_0123456789abcdef_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "a\nb", CREDENTIAL, "leaked: " + CREDENTIAL + "!"})
    void whatCannotBeSeenOrIsACredentialIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason(text));
    }

    @Test
    void itHasAtMost500Characters() {
        assertThat(new Reason("a".repeat(500)).value()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("a".repeat(501)));
    }
}
