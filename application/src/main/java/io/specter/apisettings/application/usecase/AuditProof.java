package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.ProveAuditTrail;
import io.specter.apisettings.application.port.out.AuditChains;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.audit.Integrity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks and exports the trail, one piece of it at a time. */
public final class AuditProof implements ProveAuditTrail {

    /** How many rows are in memory at a time; of an export, the heads besides. */
    private static final int PIECE = 500;

    private final AuditChains chains;
    private final AuditedChanges changes;

    public AuditProof(AuditChains chains, AuditedChanges changes) {
        this.chains = chains;
        this.changes = changes;
    }

    @Override
    public Integrity integrity(Caller caller, Optional<AppId> app) {
        requireReading(caller, app);
        long unchained = chains.unchained(app);
        return new ChainWalk(head -> pieces(after -> chains.events(head, after, PIECE)))
                .over(heads(app), () -> chains.stray(app), unchained);
    }

    @Override
    public Stream<String> export(Caller caller, Optional<AppId> app) {
        requireReading(caller, app);
        Map<String, ChainHead> heads = new TreeMap<>();
        heads(app).forEach(head -> heads.put(head.chain(), head));
        return Stream.concat(
                pieces((Optional<ChainedEvent> after) -> chains.oldest(app, after, PIECE))
                        .filter(event ->
                                event.link().map(link -> isTold(link, heads)).orElse(true))
                        .map(ChainedEvent::line),
                heads.values().stream().map(ChainHead::line));
    }

    private void requireReading(Caller caller, Optional<AppId> app) {
        app.ifPresent(caller::requireSight);
        Attempt attempt = Attempt.by(caller, AuditAction.READ_AUDIT_EVENTS);
        changes.permit(
                app.map(attempt::on).orElse(attempt),
                () -> app.ifPresentOrElse(
                        id -> caller.require(Permission.READ_AUDIT, id), () -> caller.require(Permission.READ_AUDIT)));
    }

    /** What is newer than the heads belongs to the next export. */
    private static boolean isTold(ChainLink link, Map<String, ChainHead> heads) {
        ChainHead head = heads.get(link.chain());
        return head != null && link.position() <= head.position();
    }

    private Stream<ChainHead> heads(Optional<AppId> app) {
        return pieces(after -> chains.heads(app, after, PIECE));
    }

    /** The first piece is asked for at once, the others when they are needed. */
    private static <T> Stream<T> pieces(Function<Optional<T>, List<T>> pieceAfter) {
        return Stream.iterate(
                        pieceAfter.apply(Optional.empty()),
                        piece -> !piece.isEmpty(),
                        piece -> pieceAfter.apply(Optional.of(piece.get(piece.size() - 1))))
                .flatMap(List::stream);
    }
}
