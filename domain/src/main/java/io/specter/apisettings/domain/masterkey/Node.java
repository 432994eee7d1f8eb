package io.specter.apisettings.domain.masterkey;

import java.time.Duration;
import java.time.Instant;

/**
 * A running instance of the service, as it last reported itself.
 *
 * @param id given at its start
 */
public record Node(String id, KeysetOutline keyset, Instant seenAt) {

    /** One that was silent for longer than this counts as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The earliest time at which a live one has reported. */
    public static Instant aliveSince(Instant now) {
        return now.minus(PATIENCE);
    }
}
