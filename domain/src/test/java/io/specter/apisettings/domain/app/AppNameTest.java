package io.specter.apisettings.domain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppNameTest {

    @Test
    void itIsNormalizedAndTrimmed() {
        assertThat(new AppName("  Ｓｈｏｐ\u00a0").value()).isEqualTo("Shop");
        assertThat(new AppName("Cafe\u0301").value()).isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<img src=x onerror=alert(1)>", "متجر", "店", "👩‍🚀 Rocket", "O'Brien; DROP TABLE app", "a"})
    void anythingVisibleIsAName(String name) {
        assertThat(new AppName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u2003",
                "\u200b\u200c\u200d",
                "\ufeff",
                "\u2800",
                "\u3164",
                "\ufe0f",
                "\udb40\udc41",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a\u202eb",
                "a\u2066b",
                "a\u200fb",
                "a\u2028b",
                "a\ud800",
                "a\uffff",
                "spk_prod_0123456789abcdef_0123456789abcdef0123456789abcdef000000"
            })
    void whatCannotBeSeenOrMisleadsIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AppName(name));
    }

    @Test
    void theLengthIsCountedInCharactersAfterNormalizing() {
        assertThat(new AppName("a".repeat(100)).value()).hasSize(100);
        assertThat(new AppName("🚀".repeat(100)).value()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new AppName("a".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AppName("\ufdfa".repeat(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AppName("a".repeat(10_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "Shop, SHOP",
        "Straße, STRASSE",
        "ＳＨＯＰ, shop",
        "'  shop ', Shop",
        "Cafe\u0301, CAF\u00c9",
        "sh\u200bop, shop",
        "ﬁn, FIN",
        "Σίσυφος, ΣΊΣΥΦΟΣ"
    })
    void namesThatLookAlikeHaveOneKey(String one, String other) {
        assertThat(new AppName(one).key()).isEqualTo(new AppName(other).key());
    }

    @Test
    void aPieceOfANameIsFoundInItsKey() {
        assertThat(new AppName("ΟΔΟΣΑ").key()).contains(AppName.searchKey("οδος"));
    }

    /** A name with one of them has a plain space in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"web\u00a0shop", "web\u3000shop", "web\u2003shop"})
    void aPieceWithAnotherSpaceIsFoundToo(String piece) {
        assertThat(new AppName("Web shop").key()).contains(AppName.searchKey(piece));
    }

    @Test
    void aPieceThatIsNotInANameIsNotFoundInItsKey() {
        assertThat(new AppName("Shop").key()).doesNotContain(AppName.searchKey("store"));
    }

    @ParameterizedTest
    @CsvSource({"Shop, Shops", "a b, ab", "e, é"})
    void otherNamesDoNot(String one, String other) {
        assertThat(new AppName(one).key()).isNotEqualTo(new AppName(other).key());
    }
}
