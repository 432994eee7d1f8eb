package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the trail; it never holds a secret.
 *
 * @param sequence its place in the trail, given by the log; 0 before
 * @param operator the operator it is about
 * @param credential the credential it is about, a token of an operator too
 * @param changed the members that were changed, by name
 * @param refusal why it was refused; empty: it was done
 * @param reason what the actor said it is for
 */
public record AuditEvent(
        long sequence,
        Instant at,
        Actor actor,
        AuditAction action,
        Optional<AppId> app,
        Optional<EnvironmentName> environment,
        Optional<OperatorId> operator,
        Optional<CredentialId> credential,
        List<String> changed,
        Optional<Refusal> refusal,
        Optional<Reason> reason) {}
