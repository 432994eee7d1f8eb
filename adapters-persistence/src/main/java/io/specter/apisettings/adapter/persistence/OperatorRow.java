package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An operator in the database, without its roles and tokens. */
@Entity
@Table(name = "operator")
class OperatorRow implements RevisedRow {

    @Id
    private String id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    private long revision;

    private OperatorRow() {}

    static OperatorRow from(Operator operator) {
        OperatorRow row = new OperatorRow();
        row.id = operator.id().value();
        row.name = operator.details().name().value();
        row.nameKey = operator.details().name().key();
        row.createdAt = operator.createdAt();
        row.revision = operator.revision().number();
        return row;
    }

    @Override
    public long revision() {
        return revision;
    }

    String id() {
        return id;
    }

    Operator toDomain(List<OperatorGrantRow> grants) {
        OperatorDetails details = new OperatorDetails(
                new OperatorName(name),
                grants.stream().map(OperatorGrantRow::toDomain).toList());
        return new Operator(new OperatorId(id), details, createdAt, new Revision(revision));
    }
}
