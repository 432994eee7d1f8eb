package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * Who wants a change, and on what condition.
 *
 * @param expected the revisions it was made against
 * @param confirm the name of what a critical act touches
 * @param reason what it is for, for the audit
 */
public record Intent(Actor actor, ExpectedRevision expected, Optional<String> confirm, Optional<Reason> reason) {

    /** The change, made at this time. */
    public Act act(Instant at) {
        return new Act(actor, at, reason);
    }

    /** On no condition. */
    public static Intent of(Actor actor) {
        return new Intent(actor, ExpectedRevision.ANY, Optional.empty(), Optional.empty());
    }
}
