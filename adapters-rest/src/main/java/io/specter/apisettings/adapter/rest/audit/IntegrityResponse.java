package io.specter.apisettings.adapter.rest.audit;

import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.audit.Integrity;
import org.jspecify.annotations.Nullable;

/**
 * Whether the trail is whole.
 *
 * @param unchained events from before there were chains
 * @param firstBad null: it is whole
 */
public record IntegrityResponse(
        boolean whole,
        long chains,
        long events,
        long unchained,
        @Nullable Bad firstBad) {

    /**
     * Where it is not.
     *
     * @param event its id; null: it is not there
     */
    public record Bad(
            @Nullable String chain, long position, @Nullable Long event, Flaw.Why why) {

        private static Bad from(Flaw flaw) {
            return new Bad(
                    flaw.chain().orElse(null), flaw.position(), flaw.event().orElse(null), flaw.why());
        }
    }

    static IntegrityResponse from(Integrity integrity) {
        return new IntegrityResponse(
                integrity.whole(),
                integrity.chains(),
                integrity.events(),
                integrity.unchained(),
                integrity.firstBad().map(Bad::from).orElse(null));
    }
}
