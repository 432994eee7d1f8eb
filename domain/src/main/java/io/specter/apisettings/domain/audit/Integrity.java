package io.specter.apisettings.domain.audit;

import java.util.Optional;

/**
 * Whether a trail is whole.
 *
 * @param chains that were looked at
 * @param events of chains, that were looked at
 * @param unchained events from before there were chains, which no hash covers
 * @param firstBad the first that is not whole; what comes after it was not looked at
 */
public record Integrity(long chains, long events, long unchained, Optional<Flaw> firstBad) {

    public boolean whole() {
        return firstBad.isEmpty();
    }
}
