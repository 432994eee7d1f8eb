package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import io.specter.apisettings.domain.masterkey.Node;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The newest report of a node. */
@Entity
@Table(name = "node")
class NodeRow {

    private static final String SEPARATOR = ",";

    @Id
    private String id;

    @Column(name = "primary_key_id")
    private long primaryKey;

    @Column(name = "key_ids")
    private String keys;

    @Column(name = "seen_at")
    @Convert(converter = InstantConverter.class)
    private Instant seenAt;

    private NodeRow() {}

    static NodeRow from(Node node) {
        NodeRow row = new NodeRow();
        row.id = node.id();
        row.primaryKey = node.keyset().primary().value();
        row.keys = node.keyset().keys().stream().map(MasterKeyId::toString).collect(Collectors.joining(SEPARATOR));
        row.seenAt = node.seenAt();
        return row;
    }

    Node toDomain() {
        List<MasterKeyId> ids = Stream.of(keys.split(SEPARATOR))
                .map(Long::valueOf)
                .map(MasterKeyId::new)
                .toList();
        return new Node(id, new KeysetOutline(new MasterKeyId(primaryKey), ids), seenAt);
    }
}
