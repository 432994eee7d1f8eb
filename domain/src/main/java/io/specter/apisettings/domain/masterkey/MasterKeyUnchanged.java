package io.specter.apisettings.domain.masterkey;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** A given keyset is never written: its new key must be made primary in the file before. */
public final class MasterKeyUnchanged extends DomainException {

    private static final long serialVersionUID = 1L;

    public MasterKeyUnchanged() {
        super(
                Refusal.MASTER_KEY_UNCHANGED,
                "Every secret is under the primary key already. Make a new key primary in the given keyset file first.");
    }
}
