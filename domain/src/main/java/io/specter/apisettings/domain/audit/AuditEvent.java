package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the trail; it never holds a secret.
 *
 * @param sequence its place in the trail, given by the log; 0 before
 * @param credential the credential it is about
 * @param changed the members that were changed, by name
 * @param refusal why it was refused; empty: it was done
 * @param reason what the actor said it is for
 * @param link its place in its chain, given by the log; empty before, and where it is older than the chains
 */
public record AuditEvent(
        long sequence,
        Instant at,
        Actor actor,
        AuditAction action,
        Optional<AppId> app,
        Optional<EnvironmentName> environment,
        Optional<CredentialId> credential,
        List<String> changed,
        Optional<Refusal> refusal,
        Optional<Reason> reason,
        Optional<ChainLink> link) {

    /** An event that no log has taken yet. */
    public AuditEvent(
            Instant at,
            Actor actor,
            AuditAction action,
            Optional<AppId> app,
            Optional<EnvironmentName> environment,
            Optional<CredentialId> credential,
            List<String> changed,
            Optional<Refusal> refusal,
            Optional<Reason> reason) {
        this(0, at, actor, action, app, environment, credential, changed, refusal, reason, Optional.empty());
    }

    /** The same, as the log that takes it numbers it, after the last one of its chain. */
    public AuditEvent kept(long number, ChainHead last) {
        AuditEntry entry = AuditEntry.from(this, number);
        return new AuditEvent(
                number,
                at,
                actor,
                action,
                app,
                environment,
                credential,
                changed,
                refusal,
                reason,
                last.follow(entry).link());
    }

    /** As it is exported. */
    public AuditEntry entry() {
        return AuditEntry.from(this, sequence);
    }

    /** The name of the chain it belongs to. */
    public String chain() {
        return ChainHead.chainOf(app);
    }
}
