package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.Operator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An operator in the database. */
@Entity
@Table(name = "operator")
class OperatorRow {

    @Id
    private String id;

    private String name;

    @Column(name = "owner")
    private boolean owner;

    private OperatorRow() {}

    static OperatorRow owner(Operator operator) {
        OperatorRow row = new OperatorRow();
        row.id = operator.id();
        row.name = operator.name();
        row.owner = true;
        return row;
    }

    Operator toDomain() {
        return new Operator(id, name);
    }
}
