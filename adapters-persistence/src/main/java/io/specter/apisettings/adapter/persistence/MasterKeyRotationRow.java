package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.masterkey.MasterKeyId;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.RotationId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rotation of the master key in the database. */
@Entity
@Table(name = "master_key_rotation")
class MasterKeyRotationRow {

    @Id
    private String id;

    /** Given by the database, in the order of the starts. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long place;

    @Column(name = "key_id")
    private long key;

    @Enumerated(EnumType.STRING)
    private MasterKeyRotation.Phase phase;

    @Column(name = "started_at")
    @Convert(converter = InstantConverter.class)
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    private long total;

    @Column(name = "finished_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant finishedAt;

    private MasterKeyRotationRow() {}

    static MasterKeyRotationRow from(MasterKeyRotation rotation) {
        MasterKeyRotationRow row = new MasterKeyRotationRow();
        row.id = rotation.id().value();
        row.key = rotation.key().value();
        row.phase = rotation.phase();
        row.startedAt = rotation.startedAt();
        row.startedBy = rotation.startedBy();
        row.total = rotation.total();
        row.finishedAt = rotation.finishedAt().orElse(null);
        return row;
    }

    MasterKeyRotation toDomain() {
        return new MasterKeyRotation(
                new RotationId(id),
                new MasterKeyId(key),
                phase,
                startedAt,
                startedBy,
                total,
                Optional.ofNullable(finishedAt));
    }
}
