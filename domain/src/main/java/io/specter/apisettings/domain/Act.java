package io.specter.apisettings.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody does something.
 *
 * @param reason what it is for, where that was said
 */
public record Act(Actor by, Instant at, Optional<Reason> reason) {

    /** Without a reason. */
    public static Act by(Actor actor, Instant at) {
        return new Act(actor, at, Optional.empty());
    }
}
