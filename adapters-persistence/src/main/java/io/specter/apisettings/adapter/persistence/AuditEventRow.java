package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.CredentialId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An audit event in the database. */
@Entity
@Table(name = "audit_event")
class AuditEventRow {

    private static final String SEPARATOR = ",";

    // One number at a time: numbers reserved by a node would put its events in the wrong order.
    @Id
    @SequenceGenerator(name = "audit_event_place", sequenceName = "audit_event_place", allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_place")
    private @Nullable Long place;

    @Column(name = "happened_at")
    @Convert(converter = InstantConverter.class)
    private Instant at;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(name = "app_id")
    private @Nullable String app;

    private @Nullable String environment;

    @Column(name = "operator_id")
    private @Nullable String operator;

    @Column(name = "credential_id")
    private @Nullable String credential;

    private String changed;

    @Enumerated(EnumType.STRING)
    private @Nullable Refusal refusal;

    private @Nullable String reason;

    private AuditEventRow() {}

    static AuditEventRow from(AuditEvent event) {
        AuditEventRow row = new AuditEventRow();
        row.at = event.at();
        row.actorId = event.actor().id();
        row.actorName = event.actor().name();
        row.action = event.action();
        row.app = event.app().map(AppId::value).orElse(null);
        row.environment = event.environment().map(EnvironmentName::value).orElse(null);
        row.operator = event.operator().map(OperatorId::value).orElse(null);
        row.credential = event.credential().map(CredentialId::value).orElse(null);
        row.changed = String.join(SEPARATOR, event.changed());
        row.refusal = event.refusal().orElse(null);
        row.reason = event.reason().map(Reason::value).orElse(null);
        return row;
    }

    AuditEvent toDomain() {
        return new AuditEvent(
                place == null ? 0 : place,
                at,
                new Actor(actorId, actorName),
                action,
                Optional.ofNullable(app).map(AppId::new),
                Optional.ofNullable(environment).map(EnvironmentName::new),
                Optional.ofNullable(operator).map(OperatorId::new),
                Optional.ofNullable(credential).map(CredentialId::new),
                members(),
                Optional.ofNullable(refusal),
                Optional.ofNullable(reason).map(Reason::new));
    }

    private List<String> members() {
        return Stream.of(changed.split(SEPARATOR))
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
