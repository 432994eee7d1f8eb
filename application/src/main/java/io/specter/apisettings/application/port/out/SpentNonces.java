package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.signature.SpentNonce;
import java.time.Instant;

/** Keeps which nonces were used up, the same on every node. */
public interface SpentNonces {

    /** @throws StaleRevision when it was used up before, or is by somebody else just now */
    void add(SpentNonce nonce);

    boolean contains(SpentNonce nonce);

    /** Forgets those that are good for nothing by then. */
    void removeEnded(Instant now);
}
