package io.specter.apisettings.domain.audit;

import java.util.Optional;

/**
 * Where a trail is not what was written.
 *
 * @param chain empty: the events from before there were chains
 * @param event the id of the event; empty: it is not there
 */
public record Flaw(Optional<String> chain, long position, Optional<Long> event, Why why) {

    /** What is wrong there. */
    public enum Why {
        /** The event is not the one that was hashed. */
        CHANGED,
        /** There is none, but later ones are. */
        MISSING,
        /** There are none from here on, but the head of the chain tells of some, or is itself not there. */
        CUT_OFF,
        /** The event is more than there can be: its position is taken, or beyond the head of the chain. Or later ones are before. */
        UNEXPECTED,
        /** The event and the one before, or the last one and the head, do not fit: one of them was exchanged. */
        FORGED_LINK
    }

    static Flaw at(ChainLink link, long event, Why why) {
        return new Flaw(Optional.of(link.chain()), link.position(), Optional.of(event), why);
    }

    /** Of an event that is not there. */
    public static Flaw without(String chain, long position, Why why) {
        return new Flaw(Optional.of(chain), position, Optional.empty(), why);
    }

    /** Of an event that should not be there. */
    public static Flaw unexpected(ChainedEvent event) {
        return new Flaw(
                event.link().map(ChainLink::chain),
                event.link().map(ChainLink::position).orElse(0L),
                Optional.of(event.id()),
                Why.UNEXPECTED);
    }
}
