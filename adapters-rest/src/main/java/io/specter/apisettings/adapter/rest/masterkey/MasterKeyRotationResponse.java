package io.specter.apisettings.adapter.rest.masterkey;

import io.specter.apisettings.application.port.in.RotateMasterKey;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rotation of the master key is.
 *
 * @param key the number of the new key in its keyset
 * @param total how many secrets were to be encrypted anew when that began; 0 before
 * @param remaining how many secrets are not under the new key now
 * @param waitingFor the live nodes without which it does not go on
 */
public record MasterKeyRotationResponse(
        String id,
        long key,
        MasterKeyRotation.Phase phase,
        Instant startedAt,
        String startedBy,
        long total,
        long remaining,
        List<String> waitingFor,
        @Nullable Instant finishedAt) {

    static MasterKeyRotationResponse from(RotateMasterKey.Progress progress) {
        MasterKeyRotation rotation = progress.rotation();
        return new MasterKeyRotationResponse(
                rotation.id().value(),
                rotation.key().value(),
                rotation.phase(),
                rotation.startedAt(),
                rotation.startedBy(),
                rotation.total(),
                progress.remaining(),
                progress.waitingFor().stream().map(Node::id).toList(),
                rotation.finishedAt().orElse(null));
    }
}
