package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.approval.CriticalAct.Configure;
import io.specter.apisettings.domain.approval.CriticalAct.Deed;
import io.specter.apisettings.domain.approval.CriticalAct.OnCredential;
import io.specter.apisettings.domain.approval.CriticalAct.Regenerate;
import io.specter.apisettings.domain.approval.CriticalAct.Remove;
import io.specter.apisettings.domain.approval.CriticalAct.SwitchTo;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an approval is about, in columns; which of them say something depends on the kind of act. */
@Embeddable
class ApprovalActColumns {

    private static final String SEPARATOR = ",";
    private static final String REGENERATE = "REGENERATE";
    private static final String CONFIGURE = "CONFIGURE";
    private static final String REMOVE = "REMOVE";
    private static final String SWITCH_TO = "SWITCH_TO";

    private String act;

    @Column(name = "credential_kind")
    @Enumerated(EnumType.STRING)
    private @Nullable CredentialKind kind;

    @Column(name = "credential_id")
    private @Nullable String credential;

    @Column(name = "overlap_seconds")
    private @Nullable Long overlapSeconds;

    /** Whether an overlap may be ended, or a switch is forced. */
    private @Nullable Boolean flag;

    private @Nullable String changed;

    @Column(name = "next_url")
    private @Nullable String url;

    @Column(name = "next_critical")
    private @Nullable Boolean critical;

    @Column(name = "next_require_signature")
    private @Nullable Boolean requireSignature;

    @Column(name = "next_max_age_seconds")
    private @Nullable Long maxAgeSeconds;

    @Column(name = "next_overlap_seconds")
    private @Nullable Long policyOverlapSeconds;

    @Column(name = "next_warn_before_seconds")
    private @Nullable Long warnBeforeSeconds;

    @Column(name = "next_on_overdue")
    @Enumerated(EnumType.STRING)
    private @Nullable OnOverdue onOverdue;

    protected ApprovalActColumns() {}

    static ApprovalActColumns from(CriticalAct act) {
        ApprovalActColumns columns = new ApprovalActColumns();
        if (act instanceof Regenerate regenerate) {
            columns.regenerate(regenerate);
        } else if (act instanceof OnCredential onCredential) {
            columns.onCredential(onCredential);
        } else if (act instanceof Configure configure) {
            columns.configure(configure);
        } else if (act instanceof SwitchTo switchTo) {
            columns.act = SWITCH_TO;
            columns.flag = switchTo.force();
        } else if (act instanceof Remove) {
            columns.act = REMOVE;
        } else {
            throw new IllegalStateException("nobody knows how to keep this: " + act);
        }
        return columns;
    }

    private void regenerate(Regenerate regenerate) {
        act = REGENERATE;
        kind = regenerate.kind();
        overlapSeconds =
                regenerate.overlap().map(given -> given.length().toSeconds()).orElse(null);
        flag = regenerate.endOverlap();
    }

    private void onCredential(OnCredential onCredential) {
        act = onCredential.deed().name();
        kind = onCredential.kind();
        credential = onCredential.id().value();
    }

    private void configure(Configure configure) {
        EnvironmentSettings next = configure.next();
        TokenRotationPolicy policy = next.rotationPolicy();
        act = CONFIGURE;
        changed = String.join(SEPARATOR, configure.changed());
        url = next.url().map(EndpointUrl::value).orElse(null);
        critical = next.critical();
        requireSignature = next.requireSignature();
        maxAgeSeconds = policy.maxAge().map(Duration::toSeconds).orElse(null);
        policyOverlapSeconds = policy.overlap().length().toSeconds();
        warnBeforeSeconds = policy.warnBefore().toSeconds();
        onOverdue = policy.onOverdue();
    }

    CriticalAct toDomain() {
        return switch (act) {
            case REGENERATE ->
                new Regenerate(
                        given(kind),
                        Optional.ofNullable(overlapSeconds)
                                .map(Duration::ofSeconds)
                                .map(Overlap::new),
                        given(flag));
            case CONFIGURE -> new Configure(List.of(given(changed).split(SEPARATOR)), next());
            case SWITCH_TO -> new SwitchTo(given(flag));
            case REMOVE -> new Remove();
            default -> new OnCredential(Deed.valueOf(act), given(kind), new CredentialId(given(credential)));
        };
    }

    private EnvironmentSettings next() {
        TokenRotationPolicy policy = new TokenRotationPolicy(
                Optional.ofNullable(maxAgeSeconds).map(Duration::ofSeconds),
                new Overlap(Duration.ofSeconds(given(policyOverlapSeconds))),
                Duration.ofSeconds(given(warnBeforeSeconds)),
                given(onOverdue));
        return new EnvironmentSettings(
                Optional.ofNullable(url).map(EndpointUrl::new), given(critical), given(requireSignature), policy);
    }

    private static <T> T given(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
