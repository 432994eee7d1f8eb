package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.audit.ChainHead;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The head of a chain in the database. */
@Entity
@Table(name = "audit_chain")
class AuditChainRow {

    /** No chain: its position tells how many events are in none. */
    static final String UNCHAINED = "unchained";

    @Id
    private String chain;

    private long position;

    private String hash;

    private AuditChainRow() {}

    static AuditChainRow start(String chain) {
        AuditChainRow row = new AuditChainRow();
        row.chain = chain;
        row.moveTo(ChainHead.start(chain));
        return row;
    }

    void moveTo(ChainHead head) {
        position = head.position();
        hash = head.hash();
    }

    ChainHead toDomain() {
        return new ChainHead(chain, position, hash);
    }
}
