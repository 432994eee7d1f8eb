package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An environment in the database, without its credentials. */
@Entity
@Table(name = "environment")
@IdClass(EnvironmentKey.class)
class EnvironmentRow implements RevisedRow {

    @Id
    @Column(name = "app_id")
    private String app;

    @Id
    private String name;

    private @Nullable String url;

    private boolean critical;

    @Column(name = "require_signature")
    private boolean requireSignature;

    @Column(name = "max_age_seconds")
    private @Nullable Long maxAgeSeconds;

    @Column(name = "overlap_seconds")
    private long overlapSeconds;

    @Column(name = "warn_before_seconds")
    private long warnBeforeSeconds;

    @Column(name = "on_overdue")
    @Enumerated(EnumType.STRING)
    private OnOverdue onOverdue;

    private long revision;

    private EnvironmentRow() {}

    @Override
    public long revision() {
        return revision;
    }

    static EnvironmentRow from(Environment environment) {
        EnvironmentSettings settings = environment.settings();
        TokenRotationPolicy policy = settings.rotationPolicy();
        EnvironmentRow row = new EnvironmentRow();
        row.app = environment.app().value();
        row.name = environment.name().value();
        row.url = settings.url().map(EndpointUrl::value).orElse(null);
        row.critical = settings.critical();
        row.requireSignature = settings.requireSignature();
        row.maxAgeSeconds = policy.maxAge().map(Duration::toSeconds).orElse(null);
        row.overlapSeconds = policy.overlap().length().toSeconds();
        row.warnBeforeSeconds = policy.warnBefore().toSeconds();
        row.onOverdue = policy.onOverdue();
        row.revision = environment.revision().number();
        return row;
    }

    Environment toDomain(List<CredentialRow> open) {
        return Environment.restore(
                new AppId(app),
                new EnvironmentName(name),
                settings(),
                Credentials.restore(open.stream().map(CredentialRow::toDomain).toList()),
                new Revision(revision));
    }

    private EnvironmentSettings settings() {
        return new EnvironmentSettings(
                Optional.ofNullable(url).map(EndpointUrl::new), critical, requireSignature, policy());
    }

    TokenRotationPolicy policy() {
        return new TokenRotationPolicy(
                Optional.ofNullable(maxAgeSeconds).map(Duration::ofSeconds),
                new Overlap(Duration.ofSeconds(overlapSeconds)),
                Duration.ofSeconds(warnBeforeSeconds),
                onOverdue);
    }
}
