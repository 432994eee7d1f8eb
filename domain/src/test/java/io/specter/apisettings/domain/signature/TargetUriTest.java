package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUriTest {

    private static final String START = "https://api.example/";

    @Test
    void has16384CharactersAtMost() {
        String longest = START + "a".repeat(16_384 - START.length());

        assertThat(TargetUri.parse(longest)).hasToString(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> TargetUri.parse(longest + "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/orders",
                "//api.example/",
                "ftp://api.example/",
                "https:///orders",
                "https://",
                "https://alice@api.example/",
                "https://alice:secret@api.example/",
                "https://api.example/#top",
                "https://api.example/a b",
                "https://api.example/caf\u00e9",
                "https://api.example:100000/",
                "https://api.example:x/",
                "https://[::1/",
                "https://api.example\\orders",
                " https://api.example/",
                "https://api.example/\n"
            })
    void isNoOther(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetUri.parse(url))
                .withMessage(
                        "must be an absolute http or https URL of ASCII characters, without userinfo and fragment");
    }
}
