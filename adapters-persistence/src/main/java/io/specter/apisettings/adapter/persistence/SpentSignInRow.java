package io.specter.apisettings.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A completed sign-in at a provider, in the database. */
@Entity
@Table(name = "spent_sign_in")
class SpentSignInRow {

    @Id
    private String id;

    @Column(name = "good_until")
    @Convert(converter = InstantConverter.class)
    private Instant goodUntil;

    private SpentSignInRow() {}

    static SpentSignInRow of(String id, Instant until) {
        SpentSignInRow row = new SpentSignInRow();
        row.id = id;
        row.goodUntil = until;
        return row;
    }
}
