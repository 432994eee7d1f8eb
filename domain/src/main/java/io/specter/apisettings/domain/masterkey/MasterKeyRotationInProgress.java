package io.specter.apisettings.domain.masterkey;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** One rotation of the master key at a time. */
public final class MasterKeyRotationInProgress extends DomainException {

    private static final long serialVersionUID = 1L;

    public MasterKeyRotationInProgress() {
        super(Refusal.MASTER_KEY_ROTATION_IN_PROGRESS, "A rotation of the master key is in progress.");
    }
}
