package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.audit.Flaw.Why;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks an export of the trail by itself, line by line: events oldest first, then the heads of their chains. */
public final class ExportCheck {

    private final Map<String, ChainCheck> open = new TreeMap<>();
    private final Set<String> ended = new HashSet<>();
    private long line;
    private long newest;
    private long events;
    private long unchained;

    /** The number of the line that was read last. */
    public long line() {
        return line;
    }

    /** @throws IllegalArgumentException when a line is none of an export, or there is no head in it */
    public Integrity check(InputStream export) throws IOException {
        ExportLines lines = new ExportLines(export);
        Optional<Flaw> flaw = Optional.empty();
        do {
            line++;
            Optional<String> text = lines.next();
            if (text.isEmpty()) {
                return integrity(end());
            }
            flaw = read(FlatJson.parse(text.get()));
        } while (flaw.isEmpty());
        return integrity(flaw);
    }

    private Integrity integrity(Optional<Flaw> flaw) {
        return new Integrity(ended.size() + (long) open.size(), events, unchained, flaw);
    }

    private Optional<Flaw> read(FlatJson members) {
        return ChainHead.isLine(members) ? read(ChainHead.of(members)) : read(ChainedEvent.of(members));
    }

    private Optional<Flaw> read(ChainHead head) {
        if (!ended.add(head.chain())) {
            return Optional.of(Flaw.without(head.chain(), head.position(), Why.UNEXPECTED));
        }
        ChainCheck chain = open.remove(head.chain());
        return (chain == null ? new ChainCheck(head.chain()) : chain).end(head);
    }

    private Optional<Flaw> read(ChainedEvent event) {
        return event.link()
                .map(link -> read(event, link))
                .orElseGet(() -> readUnchained(event))
                .or(() -> outOfOrder(event));
    }

    /** Even where each chain is whole, no two events change places. */
    private Optional<Flaw> outOfOrder(ChainedEvent event) {
        boolean older = event.id() <= newest;
        newest = event.id();
        return older ? Optional.of(Flaw.unexpected(event)) : Optional.empty();
    }

    private Optional<Flaw> read(ChainedEvent event, ChainLink link) {
        events++;
        return ended.isEmpty()
                ? open.computeIfAbsent(link.chain(), ChainCheck::new).next(event)
                : Optional.of(Flaw.unexpected(event));
    }

    /** They are older than any chain. */
    private Optional<Flaw> readUnchained(ChainedEvent event) {
        unchained++;
        return open.isEmpty() && ended.isEmpty() ? Optional.empty() : Optional.of(Flaw.unexpected(event));
    }

    private Optional<Flaw> end() {
        if (open.isEmpty() && ended.isEmpty()) {
            throw new IllegalArgumentException("is no export: there is not a chain in it");
        }
        return open.values().stream().findFirst().map(ChainCheck::cutOff);
    }
}
