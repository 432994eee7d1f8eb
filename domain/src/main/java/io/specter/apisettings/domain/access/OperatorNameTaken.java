package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** Another operator has a name that looks the same. */
public final class OperatorNameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    public OperatorNameTaken() {
        super(Refusal.NAME_TAKEN, "Another operator has this name.");
    }
}
