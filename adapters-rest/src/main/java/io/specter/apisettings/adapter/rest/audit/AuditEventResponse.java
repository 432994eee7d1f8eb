package io.specter.apisettings.adapter.rest.audit;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * @param problem why it was refused
 * @param chain null, like its position and its hash: it is from before there were chains
 */
public record AuditEventResponse(
        long id,
        Instant at,
        By actor,
        AuditAction action,
        @Nullable String app,
        @Nullable String environment,
        @Nullable String credential,
        List<String> changed,
        Outcome outcome,
        @Nullable Refusal problem,
        @Nullable String reason,
        @Nullable String chain,
        @Nullable Long position,
        @Nullable String hash) {

    /** Who did it. */
    public record By(String id, String name) {

        private static By from(Actor actor) {
            return new By(actor.id(), actor.name());
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    static AuditEventResponse from(AuditEvent event) {
        return new AuditEventResponse(
                event.sequence(),
                event.at(),
                By.from(event.actor()),
                event.action(),
                event.app().map(AppId::value).orElse(null),
                event.environment().map(EnvironmentName::value).orElse(null),
                event.credential().map(CredentialId::value).orElse(null),
                event.changed(),
                event.refusal().isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                event.refusal().orElse(null),
                event.reason().map(Reason::value).orElse(null),
                event.link().map(ChainLink::chain).orElse(null),
                event.link().map(ChainLink::position).orElse(null),
                event.link().map(ChainLink::hash).orElse(null));
    }
}
