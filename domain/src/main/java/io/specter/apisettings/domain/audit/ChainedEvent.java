package io.specter.apisettings.domain.audit;

import java.util.List;
import java.util.Optional;

/**
 * An audit event and its link to the one before. Its hash is the SHA-256 of all its exported members but {@code hash}, as
 * canonical JSON (RFC 8785) in UTF-8.
 */
public final class ChainedEvent {

    private static final String CHAIN = "chain";
    private static final String POSITION = "position";
    private static final String PREVIOUS = "previousHash";
    private static final String HASH = "hash";

    private final FlatJson members;
    private final long id;
    private final Optional<ChainLink> link;

    private ChainedEvent(FlatJson members) {
        this.members = members;
        this.id = members.whole("id");
        this.link = link(members);
    }

    private static Optional<ChainLink> link(FlatJson members) {
        boolean unchained = List.of(CHAIN, POSITION, PREVIOUS, HASH).stream().allMatch(members::isNull);
        return unchained
                ? Optional.empty()
                : Optional.of(new ChainLink(
                        members.text(CHAIN), members.whole(POSITION), members.text(PREVIOUS), members.text(HASH)));
    }

    static ChainedEvent after(ChainHead head, AuditEntry entry) {
        FlatJson members = linked(entry, head.chain(), head.position() + 1, head.hash());
        String hash = members.sha256();
        return new ChainedEvent(members.with(HASH, hash));
    }

    /** As it was kept, whether the link fits or not; none: it is from before there were chains. */
    public static ChainedEvent kept(AuditEntry entry, Optional<ChainLink> link) {
        return new ChainedEvent(link.map(to -> linked(entry, to.chain(), to.position(), to.previousHash())
                        .with(HASH, to.hash()))
                .orElseGet(() -> unlinked(entry)));
    }

    /** @throws IllegalArgumentException when it is no event */
    static ChainedEvent of(FlatJson line) {
        return new ChainedEvent(line);
    }

    private static FlatJson linked(AuditEntry entry, String chain, long position, String previousHash) {
        return entry.members().with(CHAIN, chain).with(POSITION, position).with(PREVIOUS, previousHash);
    }

    private static FlatJson unlinked(AuditEntry entry) {
        Optional<String> none = Optional.empty();
        return entry.members()
                .with(CHAIN, none)
                .with(POSITION, none)
                .with(PREVIOUS, none)
                .with(HASH, none);
    }

    public long id() {
        return id;
    }

    /** Empty: it is from before there were chains. */
    public Optional<ChainLink> link() {
        return link;
    }

    /** Whether it is what was hashed. */
    boolean isIntact() {
        return link.filter(kept -> kept.hash().equals(members.without(HASH).sha256()))
                .isPresent();
    }

    /** As it is exported. */
    public String line() {
        return members.toString();
    }
}
