package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEntry;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditSubject;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.credentials.CredentialId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** As text, like the refusal: what somebody has written there by hand can be told, too. */
    private String action;

    @Column(name = "app_id")
    private @Nullable String app;

    private @Nullable String environment;

    @Column(name = "operator_id")
    private @Nullable String operator;

    @Column(name = "credential_id")
    private @Nullable String credential;

    private String changed;

    private @Nullable String refusal;

    private @Nullable String reason;

    @Column(name = "approval_id")
    private @Nullable String approval;

    @Column(name = "origin_address")
    private @Nullable String address;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @Column(name = "break_glass")
    private boolean breakGlass;

    private @Nullable String chain;

    @Column(name = "chain_position")
    private @Nullable Long position;

    @Column(name = "previous_hash")
    private @Nullable String previousHash;

    private @Nullable String hash;

    private AuditEventRow() {}

    static AuditEventRow from(AuditEvent event) {
        AuditEventRow row = new AuditEventRow();
        row.at = event.at();
        row.actorId = event.actor().id();
        row.actorName = event.actor().name();
        row.action = event.action().name();
        AuditSubject subject = event.subject();
        row.app = subject.app().map(AppId::value).orElse(null);
        row.environment = subject.environment().map(EnvironmentName::value).orElse(null);
        row.operator = subject.operator().map(OperatorId::value).orElse(null);
        row.credential = subject.credential().map(CredentialId::value).orElse(null);
        row.approval = subject.approval().map(ApprovalId::value).orElse(null);
        row.address = event.origin().address().orElse(null);
        row.requestId = event.origin().requestId().orElse(null);
        row.breakGlass = event.breakGlass();
        row.changed = String.join(SEPARATOR, event.changed());
        row.refusal = event.refusal().map(Refusal::name).orElse(null);
        row.reason = event.reason().map(Reason::value).orElse(null);
        return row;
    }

    /** Puts it behind the last one of its chain, once it has its number; gives the head that the chain has then. */
    ChainHead follow(ChainHead last) {
        ChainLink link = last.follow(entry()).link().orElseThrow();
        chain = link.chain();
        position = link.position();
        previousHash = link.previousHash();
        hash = link.hash();
        return link.head();
    }

    AuditEvent toDomain() {
        return new AuditEvent(
                number(),
                at,
                new Actor(actorId, actorName),
                new Origin(Optional.ofNullable(address), Optional.ofNullable(requestId)),
                AuditAction.valueOf(action),
                subject(),
                members(),
                Optional.ofNullable(refusal).map(Refusal::valueOf),
                Optional.ofNullable(reason).map(Reason::new),
                breakGlass,
                link());
    }

    private AuditSubject subject() {
        return new AuditSubject(
                Optional.ofNullable(app).map(AppId::new),
                Optional.ofNullable(environment).map(EnvironmentName::new),
                Optional.ofNullable(operator).map(OperatorId::new),
                Optional.ofNullable(credential).map(CredentialId::new),
                Optional.ofNullable(approval).map(ApprovalId::new));
    }

    /** As it is kept, whether it is an event or not. */
    ChainedEvent toChained() {
        return ChainedEvent.kept(entry(), link());
    }

    private AuditEntry entry() {
        return new AuditEntry(
                number(),
                at,
                actorId,
                actorName,
                text(AuditAction.values(), AuditAction::text, action),
                Optional.ofNullable(app),
                Optional.ofNullable(environment),
                Optional.ofNullable(credential),
                members(),
                Optional.ofNullable(refusal).map(name -> text(Refusal.values(), Refusal::text, name)),
                Optional.ofNullable(reason),
                new AuditEntry.Later(
                        Optional.ofNullable(operator),
                        Optional.ofNullable(approval),
                        Optional.ofNullable(address),
                        Optional.ofNullable(requestId),
                        breakGlass));
    }

    private static <E extends Enum<E>> String text(E[] known, Function<E, String> text, String name) {
        return Stream.of(known)
                .filter(value -> value.name().equals(name))
                .map(text)
                .findFirst()
                .orElse("unknown " + name);
    }

    private long number() {
        return place == null ? 0 : place;
    }

    private Optional<ChainLink> link() {
        return Optional.ofNullable(chain)
                .map(name -> new ChainLink(
                        name, position == null ? 0 : position, String.valueOf(previousHash), String.valueOf(hash)));
    }

    private List<String> members() {
        return changed.isEmpty() ? List.of() : List.of(changed.split(SEPARATOR, -1));
    }
}
