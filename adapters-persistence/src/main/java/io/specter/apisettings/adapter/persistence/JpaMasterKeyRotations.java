package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the rotations in the table {@code master_key_rotation}, the reports in {@code node}. */
public final class JpaMasterKeyRotations implements MasterKeyRotations {

    private static final String ROTATIONS = "select r from MasterKeyRotationRow r";
    private static final String NODES = "select n from NodeRow n";
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Database database;

    public JpaMasterKeyRotations(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public Optional<MasterKeyRotation> find(RotationId id) {
        Selection<MasterKeyRotationRow> selection =
                new Selection<>(MasterKeyRotationRow.class, ROTATIONS).where("r.id = :id", "id", id.value());
        return database.list(selection, MasterKeyRotationRow::toDomain).stream().findFirst();
    }

    @Override
    public Optional<MasterKeyRotation> latest() {
        Selection<MasterKeyRotationRow> newest = new Selection<>(MasterKeyRotationRow.class, ROTATIONS)
                .orderBy("r.place desc")
                .limit(1);
        return database.list(newest, MasterKeyRotationRow::toDomain).stream().findFirst();
    }

    @Override
    public Optional<MasterKeyRotation> holdLatest() {
        return database.hold(MasterKeysetRow.class, MasterKeysetRow.ONLY, row -> latest())
                .orElseThrow(() -> new IllegalStateException("the row to hold is gone"));
    }

    @Override
    public void save(MasterKeyRotation rotation) {
        database.put(MasterKeyRotationRow.from(rotation));
    }

    @Override
    public void report(Node node) {
        database.put(NodeRow.from(node));
        database.deleteAll(
                "delete from NodeRow n where n.seenAt < :then",
                "then",
                node.seenAt().minus(FORGOTTEN_AFTER));
    }

    @Override
    public List<Node> nodes(Instant since) {
        Selection<NodeRow> selection = new Selection<>(NodeRow.class, NODES)
                .where("n.seenAt >= :since", "since", since)
                .orderBy("n.id");
        return database.list(selection, NodeRow::toDomain);
    }
}
