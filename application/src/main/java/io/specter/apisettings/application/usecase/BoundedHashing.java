package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.TooManyAttempts;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes a few passwords at a time, so that sign-ins cannot take the whole machine. */
public final class BoundedHashing implements PasswordHashing {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PasswordHashing hashing;
    private final Duration patience;
    private final Semaphore free = new Semaphore(AT_ONCE);

    public BoundedHashing(PasswordHashing hashing) {
        this(hashing, PATIENCE);
    }

    /** @param patience how long to wait for a turn */
    BoundedHashing(PasswordHashing hashing, Duration patience) {
        this.hashing = hashing;
        this.patience = patience;
    }

    @Override
    public PasswordHash hash(Password password) {
        return inTurn(() -> hashing.hash(password));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return inTurn(() -> hashing.matches(password, hash));
    }

    @Override
    public PasswordHash unmatched() {
        return hashing.unmatched();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!waited()) {
            throw new TooManyAttempts(patience);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean waited() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
