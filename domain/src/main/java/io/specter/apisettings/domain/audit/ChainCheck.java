package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.audit.Flaw.Why;
import java.util.Optional;

/** Follows one chain from its first event, until it meets what does not belong there. */
public final class ChainCheck {

    private ChainHead reached;
    private long last;

    public ChainCheck(String chain) {
        this.reached = ChainHead.start(chain);
    }

    /** What is wrong with the next event, or missing before it. */
    public Optional<Flaw> next(ChainedEvent event) {
        return event.link().map(link -> next(event, link)).orElseGet(() -> Optional.of(Flaw.unexpected(event)));
    }

    private Optional<Flaw> next(ChainedEvent event, ChainLink link) {
        long expected = reached.position() + 1;
        if (link.position() > expected) {
            return Optional.of(Flaw.without(reached.chain(), expected, Why.MISSING));
        }
        if (link.position() < expected) {
            return Optional.of(Flaw.unexpected(event));
        }
        if (!event.isIntact()) {
            return Optional.of(Flaw.at(link, event.id(), Why.CHANGED));
        }
        if (!link.previousHash().equals(reached.hash())) {
            return Optional.of(Flaw.at(link, event.id(), Why.FORGED_LINK));
        }
        reached = link.head();
        last = event.id();
        return Optional.empty();
    }

    /** What is wrong when the chain ends here. */
    public Optional<Flaw> end(ChainHead head) {
        if (reached.position() < head.position()) {
            return Optional.of(cutOff());
        }
        if (reached.position() > head.position()) {
            return Optional.of(atTheEnd(Why.UNEXPECTED));
        }
        return reached.equals(head) ? Optional.empty() : Optional.of(atTheEnd(Why.FORGED_LINK));
    }

    /** What it means when there is no head. */
    Flaw cutOff() {
        return Flaw.without(reached.chain(), reached.position() + 1, Why.CUT_OFF);
    }

    private Flaw atTheEnd(Why why) {
        return new Flaw(
                Optional.of(reached.chain()),
                reached.position(),
                Optional.of(last).filter(id -> reached.position() > 0),
                why);
    }
}
