package io.specter.apisettings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static final int MAX = 100;

    private static String character(int codePoint) {
        return new StringBuilder().appendCodePoint(codePoint).toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202C, 0x202E, 0x2066, 0x2068, 0x2069})
    void whatTurnsTheTextRoundIsRefused(int codePoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleText.normalize("a" + character(codePoint) + "b", MAX))
                .withMessageContaining("direction");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x034F, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B, 0x180D, 0x180E, 0x200B, 0x2060, 0x206F,
                0x2800, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0xE01EF
            })
    void whatHasNoShapeIsNoTextByItselfAndTellsNoTextsApart(int codePoint) {
        String invisible = character(codePoint);

        assertThatIllegalArgumentException().isThrownBy(() -> VisibleText.normalize(invisible, MAX));
        assertThat(VisibleText.key(VisibleText.normalize("a" + invisible + "b", MAX)))
                .isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x034E, 0x0350, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180A, 0x1810, 0x27FF, 0x2801, 0x3165})
    void whatHasAShapeIsTextByItself(int codePoint) {
        String visible = VisibleText.normalize(character(codePoint), MAX);

        assertThat(VisibleText.key("a" + visible)).isNotEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   \u2003"})
    void nothingSaysHowLongItMayBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleText.normalize(text, MAX))
                .withMessage("must have 1 to 100 characters");
    }

    @Test
    void spaceAroundItDoesNotCountUnlessThereIsFarTooMuch() {
        assertThat(VisibleText.normalize(" ".repeat(4 * MAX - 1) + "a", MAX)).isEqualTo("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleText.normalize(" ".repeat(4 * MAX) + "a", MAX))
                .withMessage("must have 1 to 100 characters");
    }
}
