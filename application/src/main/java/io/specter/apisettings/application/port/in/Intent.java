package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * Who wants a change, and on what condition.
 *
 * @param expected the revisions it was made against
 * @param confirm the name of what a critical act touches
 * @param reason what it is for, for the audit
 * @param clearance why it need not wait for a second operator, where it otherwise would
 */
public record Intent(
        Caller caller,
        ExpectedRevision expected,
        Optional<String> confirm,
        Optional<Reason> reason,
        Clearance clearance) {

    /** Without clearance for what waits for a second operator. */
    public Intent(Caller caller, ExpectedRevision expected, Optional<String> confirm, Optional<Reason> reason) {
        this(caller, expected, confirm, reason, Clearance.NONE);
    }

    public Actor actor() {
        return caller.actor();
    }

    /** The change, made at this time. */
    public Act act(Instant at) {
        return new Act(actor(), at, reason);
    }

    /** On no condition. */
    public static Intent of(Caller caller) {
        return new Intent(caller, ExpectedRevision.ANY, Optional.empty(), Optional.empty());
    }
}
