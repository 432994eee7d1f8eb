package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * An audit event in the words in which it is exported, whatever they say: an event that somebody has tampered with can be
 * told, too.
 *
 * @param id its place in the trail
 * @param problem why it was refused; empty: it was done
 */
public record AuditEntry(
        long id,
        Instant at,
        String actorId,
        String actorName,
        String action,
        Optional<String> app,
        Optional<String> environment,
        Optional<String> credential,
        List<String> changed,
        Optional<String> problem,
        Optional<String> reason,
        Later later) {

    /**
     * Members that did not exist when the first events were hashed: left out where they have no value.
     *
     * @param breakGlass it went through without the second operator it should have waited for
     */
    public record Later(
            Optional<String> operator,
            Optional<String> approval,
            Optional<String> address,
            Optional<String> requestId,
            boolean breakGlass) {

        private static Later from(AuditEvent event) {
            return new Later(
                    event.subject().operator().map(OperatorId::value),
                    event.subject().approval().map(ApprovalId::value),
                    event.origin().address(),
                    event.origin().requestId(),
                    event.breakGlass());
        }
    }

    /** RFC 3339, always with six digits of the second. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static AuditEntry from(AuditEvent event, long id) {
        return new AuditEntry(
                id,
                event.at(),
                event.actor().id(),
                event.actor().name(),
                event.action().text(),
                event.subject().app().map(AppId::value),
                event.subject().environment().map(EnvironmentName::value),
                event.subject().credential().map(CredentialId::value),
                event.changed(),
                event.refusal().map(Refusal::text),
                event.reason().map(Reason::value),
                Later.from(event));
    }

    /**
     * What is exported and hashed, but for the link. A member that is added here later must be added by {@link
     * FlatJson#withGiven}: left out where it has no value, or no older hash would hold.
     */
    FlatJson members() {
        return new FlatJson()
                .with("id", id)
                .with("at", MICROSECONDS.format(at))
                .with("actorId", actorId)
                .with("actorName", actorName)
                .with("action", action)
                .with("app", app)
                .with("environment", environment)
                .with("credential", credential)
                .with("changed", changed)
                .with("outcome", outcome())
                .with("problem", problem)
                .with("reason", reason)
                .withGiven("operator", later.operator())
                .withGiven("approval", later.approval())
                .withGiven("address", later.address())
                .withGiven("requestId", later.requestId())
                .withGiven("breakGlass", later.breakGlass());
    }

    private String outcome() {
        return problem.map(why -> why.equals(Refusal.APPROVAL_NEEDED.text()) ? "awaits-approval" : "refused")
                .orElse("done");
    }
}
