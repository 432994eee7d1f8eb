package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the trail; it never holds a secret.
 *
 * @param sequence its place in the trail, given by the log; 0 before
 * @param origin where the call came from
 * @param subject what it is about
 * @param changed the members that were changed, by name
 * @param refusal why it was refused; empty: it was done
 * @param reason what the actor said it is for
 * @param breakGlass whether it went through without the second operator it should have waited for
 * @param link its place in its chain, given by the log; empty before, and where it is older than the chains
 */
public record AuditEvent(
        long sequence,
        Instant at,
        Actor actor,
        Origin origin,
        AuditAction action,
        AuditSubject subject,
        List<String> changed,
        Optional<Refusal> refusal,
        Optional<Reason> reason,
        boolean breakGlass,
        Optional<ChainLink> link) {

    /** One that no log has taken yet. */
    public AuditEvent(
            Instant at,
            Actor actor,
            Origin origin,
            AuditAction action,
            AuditSubject subject,
            List<String> changed,
            Optional<Refusal> refusal,
            Optional<Reason> reason,
            boolean breakGlass) {
        this(0, at, actor, origin, action, subject, changed, refusal, reason, breakGlass, Optional.empty());
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        REFUSED,
        AWAITS_APPROVAL
    }

    public Outcome outcome() {
        if (refusal.isEmpty()) {
            return Outcome.DONE;
        }
        return refusal.get() == Refusal.APPROVAL_NEEDED ? Outcome.AWAITS_APPROVAL : Outcome.REFUSED;
    }

    /** The same, as the log that takes it numbers it, after the last one of its chain. */
    public AuditEvent kept(long number, ChainHead last) {
        Optional<ChainLink> place = last.follow(AuditEntry.from(this, number)).link();
        return new AuditEvent(number, at, actor, origin, action, subject, changed, refusal, reason, breakGlass, place);
    }

    /** As it is exported. */
    public AuditEntry entry() {
        return AuditEntry.from(this, sequence);
    }

    /** The name of the chain it belongs to. */
    public String chain() {
        return ChainHead.chainOf(subject.app());
    }
}
