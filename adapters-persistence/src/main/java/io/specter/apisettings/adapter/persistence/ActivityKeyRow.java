package io.specter.apisettings.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one row with the key that users are hashed with, encrypted. */
@Entity
@Table(name = "activity_key")
class ActivityKeyRow {

    static final int ONLY = 1;

    @Id
    private int id;

    private byte @Nullable [] sealed;

    private ActivityKeyRow() {}

    static ActivityKeyRow of(byte[] sealed) {
        ActivityKeyRow row = new ActivityKeyRow();
        row.id = ONLY;
        row.sealed = sealed;
        return row;
    }

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }
}
