package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.domain.signature.SpentNonce;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Keeps used up nonces in the table {@code spent_nonce}. */
public final class JpaSpentNonces implements SpentNonces {

    private final Database database;

    public JpaSpentNonces(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public void add(SpentNonce nonce) {
        database.insert(SpentNonceRow.from(nonce));
    }

    @Override
    public boolean contains(SpentNonce nonce) {
        Selection<String> selection =
                new Selection<>(String.class, "select n.id from SpentNonceRow n").where("n.id = :id", "id", nonce.id());
        return !database.list(selection).isEmpty();
    }

    @Override
    public void removeEnded(Instant now) {
        database.deleteAll("delete from SpentNonceRow n where n.goodUntil < :now", "now", now);
    }
}
