package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * How, when, by whose act (an operator's name, or the clock) and why a credential ended.
 *
 * @param reason what the operator said it is for
 */
public record Ending(CredentialStatus status, Instant at, String by, Optional<Reason> reason) {

    public Ending {
        if (status.isValid()) {
            throw new IllegalArgumentException("an ended credential is not " + status);
        }
    }

    static Ending of(CredentialStatus status, Act act) {
        return new Ending(status, act.at(), act.by().name(), act.reason());
    }

    /** Brought by time alone. */
    static Ending byTime(CredentialStatus status, Instant at) {
        return of(status, Act.by(Actor.CLOCK, at));
    }
}
