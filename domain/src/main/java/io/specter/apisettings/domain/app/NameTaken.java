package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** A name that another app has, archived ones included. */
public final class NameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    public NameTaken() {
        super(Refusal.NAME_TAKEN, "Another app has this name; case and look-alike forms do not tell names apart.");
    }
}
