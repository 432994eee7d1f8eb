package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.approval.Approval;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An act that waits, or waited, for a second operator, in the database. */
@Entity
@Table(name = "approval")
class ApprovalRow {

    @Id
    private String id;

    @Column(name = "app_id")
    private String app;

    private String environment;

    @Embedded
    private ApprovalActColumns act;

    @Column(name = "requested_by_id")
    private String requestedById;

    @Column(name = "requested_by_name")
    private String requestedByName;

    @Column(name = "requested_at")
    @Convert(converter = InstantConverter.class)
    private Instant requestedAt;

    @Column(name = "requested_reason")
    private @Nullable String requestedReason;

    @Column(name = "expires_at")
    @Convert(converter = InstantConverter.class)
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private Approval.@Nullable Status outcome;

    @Column(name = "decided_by_id")
    private @Nullable String decidedById;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "decided_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant decidedAt;

    @Column(name = "decided_reason")
    private @Nullable String decidedReason;

    private ApprovalRow() {}

    static ApprovalRow from(Approval approval) {
        Act requested = approval.requested();
        ApprovalRow row = new ApprovalRow();
        row.id = approval.id().value();
        row.app = approval.app().value();
        row.environment = approval.environment().value();
        row.act = ApprovalActColumns.from(approval.act());
        row.requestedById = requested.by().id();
        row.requestedByName = requested.by().name();
        row.requestedAt = requested.at();
        row.requestedReason = requested.reason().map(Reason::value).orElse(null);
        row.expiresAt = approval.expiresAt();
        approval.decision().ifPresent(row::decide);
        return row;
    }

    void decide(Approval.Decision decision) {
        outcome = decision.outcome();
        decidedById = decision.made().by().id();
        decidedByName = decision.made().by().name();
        decidedAt = decision.made().at();
        decidedReason = decision.made().reason().map(Reason::value).orElse(null);
    }

    Approval toDomain() {
        return new Approval(
                new ApprovalId(id),
                new AppId(app),
                new EnvironmentName(environment),
                act.toDomain(),
                act(requestedById, requestedByName, requestedAt, requestedReason),
                expiresAt,
                decision());
    }

    private Optional<Approval.Decision> decision() {
        if (outcome == null || decidedById == null || decidedByName == null || decidedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Approval.Decision(outcome, act(decidedById, decidedByName, decidedAt, decidedReason)));
    }

    private static Act act(String by, String name, Instant at, @Nullable String reason) {
        return new Act(new Actor(by, name), at, Optional.ofNullable(reason).map(Reason::new));
    }
}
