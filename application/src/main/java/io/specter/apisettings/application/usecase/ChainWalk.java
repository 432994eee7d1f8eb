package io.specter.apisettings.application.usecase;

import io.specter.apisettings.domain.audit.ChainCheck;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.audit.Integrity;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Goes through chains one after the other, up to the first flaw, and counts. */
final class ChainWalk {

    private final Function<ChainHead, Stream<ChainedEvent>> eventsUpTo;
    private long chains;
    private long events;

    ChainWalk(Function<ChainHead, Stream<ChainedEvent>> eventsUpTo) {
        this.eventsUpTo = eventsUpTo;
    }

    /** @param besides what is wrong when all chains are whole */
    Integrity over(Stream<ChainHead> heads, Supplier<Optional<Flaw>> besides, long unchained) {
        Optional<Flaw> flaw =
                heads.map(this::along).flatMap(Optional::stream).findFirst().or(besides);
        return new Integrity(chains, events, unchained, flaw);
    }

    private Optional<Flaw> along(ChainHead head) {
        chains++;
        ChainCheck check = new ChainCheck(head.chain());
        return eventsUpTo
                .apply(head)
                .peek(event -> events++)
                .map(check::next)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> check.end(head));
    }
}
