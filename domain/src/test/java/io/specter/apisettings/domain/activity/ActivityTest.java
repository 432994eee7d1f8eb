package io.specter.apisettings.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.AppId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    private static final AppId SHOP = new AppId("app_0123456789abcdef");
    private static final ActivityKey KEY = ActivityKey.restore(new byte[ActivityKey.LENGTH]);

    @Nested
    class Users {

        @Test
        void haveOneTo256CharactersAndAreNeverShown() {
            assertThat(UserId.of("robin")).hasToString("[user]");
            assertThat(UserId.of("\uD83D\uDE00".repeat(256))).hasToString("[user]");
            assertThatIllegalArgumentException().isThrownBy(() -> UserId.of(""));
            assertThatIllegalArgumentException().isThrownBy(() -> UserId.of("x".repeat(257)));
        }
    }

    @Nested
    class Hashes {

        /** As {@code openssl dgst -sha256 -mac HMAC} makes it of the same key, and of the byte 20, the app and the user. */
        @Test
        void areTheStartOfAnHmac() {
            assertThat(KEY.hash(SHOP, UserId.of("robin")).bits()).isEqualTo(0x51fb38bad91bbe30L);
        }

        @Test
        void dependOnTheUserTheAppAndTheKey() {
            AppId till = new AppId("app_fedcba9876543210");
            ActivityKey other = ActivityKey.random(new SecureRandom());
            UserHash hash = KEY.hash(SHOP, UserId.of("robin"));

            assertThat(KEY.hash(SHOP, UserId.of("robin"))).isEqualTo(hash);
            assertThat(KEY.hash(SHOP, UserId.of("kim"))).isNotEqualTo(hash);
            assertThat(KEY.hash(till, UserId.of("robin"))).isNotEqualTo(hash);
            assertThat(other.hash(SHOP, UserId.of("robin"))).isNotEqualTo(hash);
            assertThat(ActivityKey.restore(other.bytes()).hash(SHOP, UserId.of("robin")))
                    .isEqualTo(other.hash(SHOP, UserId.of("robin")));
        }

        @Test
        void areMadeWithAKeyOf32BytesThatIsNotShown() {
            assertThat(KEY).hasToString("[key]");
            assertThatIllegalArgumentException().isThrownBy(() -> ActivityKey.restore(new byte[31]));
        }
    }

    @Nested
    class Windows {

        @ParameterizedTest
        @ValueSource(strings = {"PT0S", "PT23H", "PT36H", "P1DT1S", "P91D", "-P1D"})
        void areWholeDaysFromOneTo90(String length) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ActivityWindow(Duration.parse(length)));
        }

        @Test
        void endWithTheirLastDay() {
            LocalDate last = LocalDate.of(2026, 3, 1);

            assertThat(new ActivityWindow(Duration.ofDays(1)).first(last)).isEqualTo(last);
            assertThat(ActivityWindow.STANDARD.first(last)).isEqualTo(LocalDate.of(2026, 1, 31));
            assertThat(new ActivityWindow(Duration.ofDays(90)).days()).isEqualTo(90);
        }

        @Test
        void areOfDaysInUtc() {
            assertThat(ActivityWindow.day(Instant.parse("2026-03-01T23:59:59.999999Z")))
                    .isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(ActivityWindow.day(Instant.parse("2026-03-02T00:00:00Z")))
                    .isEqualTo(LocalDate.of(2026, 3, 2));
        }
    }
}
