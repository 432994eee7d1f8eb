package io.specter.apisettings.adapter.rest.audit;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditEvent.Outcome;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * @param problem why it was refused
 * @param breakGlass whether it went through without the second operator it should have waited for
 * @param address where the call came from
 * @param chain null, like its position and its hash: it is from before there were chains
 */
public record AuditEventResponse(
        long id,
        Instant at,
        By actor,
        AuditAction action,
        @Nullable String app,
        @Nullable String environment,
        @Nullable String operator,
        @Nullable String credential,
        @Nullable String approval,
        List<String> changed,
        Outcome outcome,
        @Nullable Refusal problem,
        boolean breakGlass,
        @Nullable String reason,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String chain,
        @Nullable Long position,
        @Nullable String hash) {

    /** Who did it. */
    public record By(String id, String name) {

        public static By from(Actor actor) {
            return new By(actor.id(), actor.name());
        }
    }

    static AuditEventResponse from(AuditEvent event) {
        return new AuditEventResponse(
                event.sequence(),
                event.at(),
                By.from(event.actor()),
                event.action(),
                event.subject().app().map(AppId::value).orElse(null),
                event.subject().environment().map(EnvironmentName::value).orElse(null),
                event.subject().operator().map(OperatorId::value).orElse(null),
                event.subject().credential().map(CredentialId::value).orElse(null),
                event.subject().approval().map(ApprovalId::value).orElse(null),
                event.changed(),
                event.outcome(),
                event.refusal()
                        .filter(why -> event.outcome() == Outcome.REFUSED)
                        .orElse(null),
                event.breakGlass(),
                event.reason().map(Reason::value).orElse(null),
                event.origin().address().orElse(null),
                event.origin().requestId().orElse(null),
                event.link().map(ChainLink::chain).orElse(null),
                event.link().map(ChainLink::position).orElse(null),
                event.link().map(ChainLink::hash).orElse(null));
    }
}
