package io.specter.apisettings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"staging", "e2", "eu-west-1", "production", "a234567890123456789012345678901"})
    void aNameOfLettersDigitsAndHyphensIsGood(String name) {
        assertThat(new EnvironmentName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Staging",
                "1st",
                "-a",
                "with space",
                "under_score",
                "prod",
                "dev",
                "qa",
                "..",
                "stäging",
                "a2345678901234567890123456789012",
                "staging\n"
            })
    void anyOtherIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvironmentName(name));
    }

    @Test
    void codesAndNamesStandForEachOther() {
        assertThat(EnvironmentName.PRODUCTION.code()).isEqualTo("prod");
        assertThat(EnvironmentName.DEVELOPMENT.code()).isEqualTo("dev");
        assertThat(EnvironmentName.QUALITY_ASSURANCE.code()).isEqualTo("qa");
        assertThat(EnvironmentName.ofCode("qa")).isEqualTo(EnvironmentName.QUALITY_ASSURANCE);
        assertThat(EnvironmentName.ofCode("staging").code()).isEqualTo("staging");
    }

    @Test
    void aBuiltInEnvironmentHasOneCodeOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> EnvironmentName.ofCode("production"));
    }
}
