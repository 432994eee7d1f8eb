package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;
import java.time.Instant;

/** A regenerate while the overlap of the one before still runs. */
public final class RotationInProgress extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient CredentialId retiring;
    private final Instant retiresAt;

    RotationInProgress(CredentialId retiring, Instant retiresAt) {
        super(
                Refusal.ROTATION_IN_PROGRESS,
                "The overlap of the previous rotation still runs. Wait for its end, undo it, or say endOverlap.");
        this.retiring = retiring;
        this.retiresAt = retiresAt;
    }

    public CredentialId retiring() {
        return retiring;
    }

    public Instant retiresAt() {
        return retiresAt;
    }
}
