package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.OperatorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Which operator an identity is, in the database. */
@Entity
@Table(name = "operator_identity")
@IdClass(IdentityKey.class)
class IdentityRow {

    @Id
    private String issuer;

    @Id
    private String subject;

    @Column(name = "operator_id")
    private String operator;

    private IdentityRow() {}

    static IdentityRow of(Identity identity, OperatorId operator) {
        IdentityRow row = new IdentityRow();
        row.issuer = identity.issuer();
        row.subject = identity.subject();
        row.operator = operator.value();
        return row;
    }

    OperatorId operator() {
        return new OperatorId(operator);
    }
}
