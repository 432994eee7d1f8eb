package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppEnvironments;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An app in the database. */
@Entity
@Table(name = "app")
class AppRow implements RevisedRow {

    private static final String SEPARATOR = ",";

    @Id
    private String id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String country;

    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    private AppStatus status;

    @Column(name = "require_approval")
    private boolean requireApproval;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    private String environments;

    @Column(name = "current_environment")
    private String currentEnvironment;

    private long revision;

    private AppRow() {}

    @Override
    public long revision() {
        return revision;
    }

    static AppRow from(App app) {
        AppRow row = new AppRow();
        row.id = app.id().value();
        row.name = app.name().value();
        row.nameKey = app.name().key();
        row.country = app.details().location().country();
        row.region = app.details().location().region().orElse(null);
        row.status = app.details().status();
        row.requireApproval = app.details().requireApproval();
        row.createdAt = app.createdAt();
        row.environments =
                app.environments().names().stream().map(EnvironmentName::value).collect(Collectors.joining(SEPARATOR));
        row.currentEnvironment = app.environments().current().value();
        row.revision = app.revision().number();
        return row;
    }

    App toDomain() {
        Location location = new Location(country, Optional.ofNullable(region));
        return App.restore(
                new AppId(id),
                new AppDetails(new AppName(name), location, status, requireApproval),
                createdAt,
                new AppEnvironments(environmentNames(), new EnvironmentName(currentEnvironment)),
                new Revision(revision));
    }

    private List<EnvironmentName> environmentNames() {
        return Stream.of(environments.split(SEPARATOR))
                .map(EnvironmentName::new)
                .toList();
    }
}
