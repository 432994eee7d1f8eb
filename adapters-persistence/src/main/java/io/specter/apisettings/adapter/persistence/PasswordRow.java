package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.PasswordRepository.Secured;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.PasswordHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The hash of an operator's password in the database. */
@Entity
@Table(name = "operator_password")
class PasswordRow {

    @Id
    @Column(name = "operator_id")
    private String operator;

    private String hash;

    private PasswordRow() {}

    static PasswordRow of(OperatorId operator, PasswordHash hash) {
        PasswordRow row = new PasswordRow();
        row.operator = operator.value();
        row.hash = hash.text();
        return row;
    }

    Secured toDomain() {
        return new Secured(new OperatorId(operator), PasswordHash.of(hash));
    }
}
