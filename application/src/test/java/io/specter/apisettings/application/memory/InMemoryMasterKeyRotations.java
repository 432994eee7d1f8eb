package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rotations of the master key, and the reports of nodes, in memory. */
final class InMemoryMasterKeyRotations implements MasterKeyRotations {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final InMemoryStore store;

    InMemoryMasterKeyRotations(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<MasterKeyRotation> find(RotationId id) {
        synchronized (store) {
            return Optional.ofNullable(store.rotations.get(id));
        }
    }

    @Override
    public Optional<MasterKeyRotation> latest() {
        synchronized (store) {
            return store.rotations.values().stream().reduce((older, newer) -> newer);
        }
    }

    /** The transaction that runs holds everything. */
    @Override
    public Optional<MasterKeyRotation> holdLatest() {
        return latest();
    }

    @Override
    public void save(MasterKeyRotation rotation) {
        synchronized (store) {
            store.rotations.put(rotation.id(), rotation);
        }
    }

    @Override
    public void report(Node node) {
        synchronized (store) {
            store.nodes.put(node.id(), node);
            Instant forgotten = node.seenAt().minus(FORGOTTEN_AFTER);
            store.nodes.values().removeIf(other -> other.seenAt().isBefore(forgotten));
        }
    }

    @Override
    public List<Node> nodes(Instant since) {
        synchronized (store) {
            return store.nodes.values().stream()
                    .filter(node -> !node.seenAt().isBefore(since))
                    .sorted(Comparator.comparing(Node::id))
                    .toList();
        }
    }
}
