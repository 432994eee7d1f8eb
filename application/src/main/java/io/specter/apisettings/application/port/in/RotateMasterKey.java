package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.util.List;
import java.util.Optional;

/** Re-encrypts all secret keys under a new master key, while the service runs. */
public interface RotateMasterKey {

    /**
     * How far a rotation is.
     *
     * @param remaining secrets that are not under the new key
     * @param waitingFor the live nodes without which it does not go on
     */
    record Progress(MasterKeyRotation rotation, long remaining, List<Node> waitingFor) {}

    /**
     * The keys as this node has them, and all live nodes.
     *
     * @param generated whether the keyset is the service's own; a given one is never written
     * @param latest the newest rotation
     */
    record MasterKeyState(KeysetOutline keyset, boolean generated, List<Node> nodes, Optional<Progress> latest) {}

    /**
     * Starts one. A generated keyset gets a new key; of a given one, the primary key is taken.
     *
     * @throws io.specter.apisettings.domain.masterkey.MasterKeyRotationInProgress when one runs
     * @throws io.specter.apisettings.domain.masterkey.MasterKeyUnchanged when a given keyset has no new primary key
     */
    Progress start(Intent intent);

    /** @throws io.specter.apisettings.domain.NotFound when there is none */
    Progress rotation(Caller caller, RotationId id);

    MasterKeyState state(Caller caller);
}
