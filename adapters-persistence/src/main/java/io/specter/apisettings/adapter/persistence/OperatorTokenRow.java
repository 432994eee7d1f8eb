package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;

/** An operator's token in the database, by its digest. */
@Entity
@Table(name = "operator_token")
class OperatorTokenRow {

    @Id
    private String digest;

    @Column(name = "operator_id")
    private String operator;

    private OperatorTokenRow() {}

    static OperatorTokenRow of(Operator operator, TokenDigest token) {
        OperatorTokenRow row = new OperatorTokenRow();
        row.digest = key(token);
        row.operator = operator.id();
        return row;
    }

    static String key(TokenDigest token) {
        return HexFormat.of().formatHex(token.bytes());
    }
}
