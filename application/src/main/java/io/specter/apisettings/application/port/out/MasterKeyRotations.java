package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the rotations of the master key, and what the nodes report of their keysets. */
public interface MasterKeyRotations {

    Optional<MasterKeyRotation> find(RotationId id);

    /** The newest. */
    Optional<MasterKeyRotation> latest();

    /** The newest, held: until the transaction ends nobody else can hold it, or start another one. */
    Optional<MasterKeyRotation> holdLatest();

    /** Keeps it, new or changed; held before. */
    void save(MasterKeyRotation rotation);

    /** Keeps the newest report of a node, and forgets those that have been silent for a day. */
    void report(Node node);

    /** The nodes that reported at {@code since} or later, in the order of their ids. */
    List<Node> nodes(Instant since);
}
