package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.TooManyAttempts;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundedHashingTest {

    private static final Password PASSWORD = Password.presented(PlainSecret.of("correct horse"));

    private final CountDownLatch started = new CountDownLatch(2);
    private final Semaphore mayEnd = new Semaphore(0);
    private final BoundedHashing hashing = new BoundedHashing(new Stuck(), Duration.ZERO);

    @Test
    void whileTwoAreHashedAThirdIsRefused() throws InterruptedException {
        List<CompletableFuture<PasswordHash>> two = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> hashing.hash(PASSWORD), task -> new Thread(task).start()))
                .limit(2)
                .toList();
        started.await();

        assertThat(CompletableFuture.supplyAsync(() -> hashing.matches(PASSWORD, PasswordHash.of("x"))))
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(TooManyAttempts.class);

        mayEnd.release(3);
        two.forEach(CompletableFuture::join);
        assertThat(hashing.hash(PASSWORD).text()).isEqualTo("x");
    }

    /** Hashes when it is let. */
    private final class Stuck implements PasswordHashing {

        @Override
        public PasswordHash hash(Password password) {
            started.countDown();
            mayEnd.acquireUninterruptibly();
            return unmatched();
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            return hash(password).equals(hash);
        }

        @Override
        public PasswordHash unmatched() {
            return PasswordHash.of("x");
        }
    }
}
