package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFieldsTest {

    @Test
    void namesAreTheSameInWhateverCase() {
        assertThat(new HttpFields(Map.of("API-Key", List.of("a"))).value("api-key"))
                .contains("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-\u212aey", "api-key ", " api-key", "api-key:", "\u0131f", ""})
    void whatHasANameThatIsNoTokenIsPassedOver(String name) {
        HttpFields fields = new HttpFields(Map.of(name, List.of("a")));

        assertThat(fields.has("api-key")).isFalse();
        assertThat(fields.has(name)).isFalse();
    }

    @Test
    void aFieldThatCannotBeReadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpFields(Map.of("Date", List.of("caf\u00e9"))).value("date"))
                .withMessage("the header date has characters that are not visible ASCII");
    }
}
