package io.specter.apisettings.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one row that tells whether a keyset is the right one, and that is held while its rotation is moved on. */
@Entity
@Table(name = "master_keyset")
class MasterKeysetRow {

    static final int ONLY = 1;

    @Id
    private int id;

    private byte @Nullable [] sealed;

    private MasterKeysetRow() {}

    static MasterKeysetRow of(byte[] sealed) {
        MasterKeysetRow row = new MasterKeysetRow();
        row.id = ONLY;
        row.sealed = sealed;
        return row;
    }

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }
}
