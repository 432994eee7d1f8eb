package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final MovingClock clock = new MovingClock();

    private Guesses guesses(GuessKey key, int wrong) {
        Guesses guesses = Guesses.none(key, clock.instant());
        for (int i = 0; i < wrong; i++) {
            guesses = guesses.guess(clock.instant());
        }
        return guesses;
    }

    private List<Long> waits(GuessKey key) {
        List<Long> seconds = new ArrayList<>();
        for (int wrong = 4; wrong <= 15; wrong++) {
            seconds.add(guesses(key, wrong).wait(clock.instant()).toSeconds());
        }
        return seconds;
    }

    @Test
    void afterFiveTheNextWaitsTwiceAsLongEachTimeUpToABound() {
        assertThat(waits(GuessKey.ofName("robin")))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L, 30L, 30L, 30L);
        assertThat(waits(GuessKey.ofAddress("192.0.2.1")))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    }

    @Test
    void howeverManyThereWereTheBoundHolds() {
        Guesses many = new Guesses(GuessKey.ofName("robin"), Integer.MAX_VALUE, clock.instant());

        assertThat(many.wait(clock.instant())).hasSeconds(30);
    }

    @Test
    void theWaitPasses() {
        Guesses guesses = guesses(GuessKey.ofName("robin"), 7);

        clock.move(Duration.ofMillis(3_999));
        assertThat(guesses.wait(clock.instant())).hasMillis(1);

        clock.move(Duration.ofMillis(1));
        assertThat(guesses.wait(clock.instant())).isZero();

        clock.move(Duration.ofMinutes(5));
        assertThat(guesses.wait(clock.instant())).isZero();
        assertThat(guesses.guess(clock.instant()).wait(clock.instant())).hasSeconds(8);
    }

    @Test
    void afterAnHourTheyAreForgotten() {
        Guesses guesses = guesses(GuessKey.ofAddress("192.0.2.1"), 20);

        clock.move(Guesses.MEMORY);

        assertThat(guesses.guess(clock.instant()).wrong()).isEqualTo(1);
    }

    @Test
    void oneThatProvedRightLeavesThingsAsTheyWere() {
        Guesses before = guesses(GuessKey.ofAddress("192.0.2.1"), 6);
        clock.move(Duration.ofSeconds(2));
        Instant guessedAt = clock.instant();

        assertThat(before.guess(guessedAt).withdraw(before, guessedAt)).isEqualTo(before);
    }

    @Test
    void aWrongOneThatCameMeanwhileStays() {
        Guesses before = guesses(GuessKey.ofAddress("192.0.2.1"), 6);
        Instant guessedAt = clock.instant();
        clock.move(Duration.ofSeconds(2));
        Guesses meanwhile = before.guess(guessedAt).guess(clock.instant());

        Guesses left = meanwhile.withdraw(before, guessedAt);

        assertThat(left.wrong()).isEqualTo(7);
        assertThat(left.lastAt()).isEqualTo(clock.instant());
    }

    @Test
    void namesThatLookTheSameAreCountedTogetherAndApartFromAddresses() {
        assertThat(GuessKey.ofName(" ROBIN")).isEqualTo(GuessKey.ofName("robin"));
        assertThat(GuessKey.ofName("192.0.2.1")).isNotEqualTo(GuessKey.ofAddress("192.0.2.1"));
    }

    @Test
    void theWaitIsToldInWholeSeconds() {
        assertThat(new TooManyAttempts(Duration.ofMillis(1)).retryAfterSeconds())
                .isEqualTo(1);
        assertThat(new TooManyAttempts(Duration.ofMillis(1001)).retryAfterSeconds())
                .isEqualTo(2);
        assertThat(new TooManyAttempts(Duration.ofSeconds(30)).retryAfterSeconds())
                .isEqualTo(30);
        assertThat(new TooManyAttempts(Duration.ZERO).retryAfterSeconds()).isEqualTo(1);
    }
}
