package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.signature.SpentNonce;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A nonce that was used up, in the database. */
@Entity
@Table(name = "spent_nonce")
class SpentNonceRow {

    @Id
    private String id;

    @Column(name = "good_until")
    @Convert(converter = InstantConverter.class)
    private Instant goodUntil;

    private SpentNonceRow() {}

    static SpentNonceRow from(SpentNonce nonce) {
        SpentNonceRow row = new SpentNonceRow();
        row.id = nonce.id();
        row.goodUntil = nonce.until();
        return row;
    }
}
