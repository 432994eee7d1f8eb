package io.specter.apisettings.domain.masterkey;

import io.specter.apisettings.domain.Act;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The re-encryption of every secret key under a new master key.
 *
 * @param key the new one
 * @param total how many secrets were under other keys when the re-encryption began; 0 before
 */
public record MasterKeyRotation(
        RotationId id,
        MasterKeyId key,
        Phase phase,
        Instant startedAt,
        String startedBy,
        long total,
        Optional<Instant> finishedAt) {

    /** How far it is. */
    public enum Phase {
        /** Some live node does not have the new key yet. */
        AWAITING_NODES,
        RE_ENCRYPTING,
        COMPLETED,
        /** No live node has the new key any more. */
        ABANDONED;

        public boolean isRunning() {
            return this == AWAITING_NODES || this == RE_ENCRYPTING;
        }
    }

    public static MasterKeyRotation start(MasterKeyId key, Act act, SecureRandom random) {
        return new MasterKeyRotation(
                RotationId.random(random),
                key,
                Phase.AWAITING_NODES,
                act.at(),
                act.by().name(),
                0,
                Optional.empty());
    }

    public boolean isRunning() {
        return phase.isRunning();
    }

    /** The live nodes that still go by other keys: without the new one, or not with it first. */
    public List<Node> waitingFor(List<Node> live) {
        return live.stream()
                .filter(node -> phase == Phase.AWAITING_NODES
                        ? !node.keyset().holds(key)
                        : !node.keyset().primary().equals(key))
                .toList();
    }

    /** Whether any node encrypts under the new key. */
    public boolean isUnderway(List<Node> live) {
        return live.stream().anyMatch(node -> node.keyset().primary().equals(key));
    }

    /** Whether nobody could ever finish it. */
    public boolean isLost(List<Node> live) {
        return live.stream().noneMatch(node -> node.keyset().holds(key));
    }

    /** Every live node has the new key. */
    public MasterKeyRotation reEncrypt(long secrets) {
        return new MasterKeyRotation(id, key, Phase.RE_ENCRYPTING, startedAt, startedBy, secrets, finishedAt);
    }

    public MasterKeyRotation finish(Phase how, Instant at) {
        return new MasterKeyRotation(id, key, how, startedAt, startedBy, total, Optional.of(at));
    }
}
