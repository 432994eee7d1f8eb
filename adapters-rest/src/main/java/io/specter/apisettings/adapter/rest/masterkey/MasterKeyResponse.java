package io.specter.apisettings.adapter.rest.masterkey;

import io.specter.apisettings.application.port.in.RotateMasterKey;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The master keys by their numbers, never a byte of them.
 *
 * @param generated whether the keyset is the service's own; a given one is never written
 * @param rotation the newest one
 */
public record MasterKeyResponse(
        Keyset keyset,
        boolean generated,
        List<Node> nodes,
        @Nullable MasterKeyRotationResponse rotation) {

    /** Which keys a keyset has, and which of them is used to encrypt. */
    public record Keyset(long primary, List<Long> keys) {

        private static Keyset from(KeysetOutline outline) {
            return new Keyset(
                    outline.primary().value(),
                    outline.keys().stream().map(MasterKeyId::value).toList());
        }
    }

    /** A running instance of the service, and what it reported last. */
    public record Node(String id, Keyset keyset, Instant seenAt) {

        private static Node from(io.specter.apisettings.domain.masterkey.Node node) {
            return new Node(node.id(), Keyset.from(node.keyset()), node.seenAt());
        }
    }

    static MasterKeyResponse from(RotateMasterKey.MasterKeyState state) {
        return new MasterKeyResponse(
                Keyset.from(state.keyset()),
                state.generated(),
                state.nodes().stream().map(Node::from).toList(),
                state.latest().map(MasterKeyRotationResponse::from).orElse(null));
    }
}
