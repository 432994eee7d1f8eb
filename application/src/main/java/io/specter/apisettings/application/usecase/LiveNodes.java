package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.domain.masterkey.Node;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The running instances of the service, by what they report of their keysets. */
public final class LiveNodes {

    private final MasterKeys keys;
    private final MasterKeyRotations rotations;
    private final InstantSource clock;

    public LiveNodes(MasterKeys keys, MasterKeyRotations rotations, InstantSource clock) {
        this.keys = keys;
        this.rotations = rotations;
        this.clock = clock;
    }

    /** Reports this one, as part of the transaction that runs; it is among those then, however long that took. */
    List<Node> report() {
        Instant now = clock.instant();
        rotations.report(new Node(keys.node(), keys.outline(), now));
        return rotations.nodes(Node.aliveSince(now));
    }

    List<Node> all() {
        return rotations.nodes(Node.aliveSince(clock.instant()));
    }
}
