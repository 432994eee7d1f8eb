package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.util.Optional;

/**
 * What an audit event is about.
 *
 * @param credential of an environment, or a token of the operator
 * @param approval that the act waits for, or that let it through
 */
public record AuditSubject(
        Optional<AppId> app,
        Optional<EnvironmentName> environment,
        Optional<OperatorId> operator,
        Optional<CredentialId> credential,
        Optional<ApprovalId> approval) {

    public static final AuditSubject NONE =
            new AuditSubject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditSubject with(AppId target) {
        return new AuditSubject(Optional.of(target), environment, operator, credential, approval);
    }

    public AuditSubject with(EnvironmentName target) {
        return new AuditSubject(app, Optional.of(target), operator, credential, approval);
    }

    public AuditSubject with(OperatorId target) {
        return new AuditSubject(app, environment, Optional.of(target), credential, approval);
    }

    public AuditSubject with(CredentialId target) {
        return new AuditSubject(app, environment, operator, Optional.of(target), approval);
    }

    public AuditSubject with(ApprovalId target) {
        return new AuditSubject(app, environment, operator, credential, Optional.of(target));
    }
}
