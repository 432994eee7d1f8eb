package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of an operator's roles in the database. */
@Entity
@Table(name = "operator_grant")
@IdClass(OperatorGrantKey.class)
class OperatorGrantRow {

    private static final String SEPARATOR = ",";

    @Id
    @Column(name = "operator_id")
    private String operator;

    @Id
    private int place;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "app_id")
    private @Nullable String app;

    private String environments;

    private OperatorGrantRow() {}

    static OperatorGrantRow of(OperatorId operator, int place, Grant grant) {
        OperatorGrantRow row = new OperatorGrantRow();
        row.operator = operator.value();
        row.place = place;
        row.role = grant.role();
        row.app = grant.scope().app().map(AppId::value).orElse(null);
        row.environments = grant.scope().environments().stream()
                .map(EnvironmentName::value)
                .collect(Collectors.joining(SEPARATOR));
        return row;
    }

    String operator() {
        return operator;
    }

    Grant toDomain() {
        List<EnvironmentName> names = Stream.of(environments.split(SEPARATOR))
                .filter(name -> !name.isEmpty())
                .map(EnvironmentName::new)
                .toList();
        return new Grant(role, new Scope(Optional.ofNullable(app).map(AppId::new), names));
    }
}
