package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;
import java.time.Duration;

/** A password was not even looked at: there were too many wrong ones before, or too many at once. */
public final class TooManyAttempts extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait how long to wait before the next one */
    public TooManyAttempts(Duration wait) {
        super(Refusal.TOO_MANY_ATTEMPTS, "Too many attempts.");
        this.wait = wait;
    }

    /** In whole seconds, one at least. */
    public long retryAfterSeconds() {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
