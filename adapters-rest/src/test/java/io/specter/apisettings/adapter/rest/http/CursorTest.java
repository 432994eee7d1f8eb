package io.specter.apisettings.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void givesBackThePositionItWasMadeOf() {
        String position = "größe 漢字 \uD83D\uDE80";
        assertThat(Cursor.encode(position)).matches("[0-9A-Za-z_-]+");
        assertThat(Cursor.decode(Cursor.encode(position), Position.APP)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "a b", "_w", "AA", "gICA", "é"})
    void garbageIsRefused(String cursor) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(cursor, Position.APP));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String ofApps = Cursor.encode("webshop");
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(ofApps, Position.AUDIT_EVENT));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(ofApps, Position.CREDENTIAL));
    }

    @Test
    void aCursorOfAnyLengthIsRefused() {
        String tooLong = Cursor.encode("1".repeat(3000));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(tooLong, Position.APP));
        String numberTooLong = Cursor.encode("1".repeat(19));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(numberTooLong, Position.AUDIT_EVENT));
    }
}
