package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** An installation always has an owner. */
public final class LastOwner extends DomainException {

    private static final long serialVersionUID = 1L;

    public LastOwner() {
        super(Refusal.LAST_OWNER, "This is the last owner. Make another operator an owner first.");
    }
}
