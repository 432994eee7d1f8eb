package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** An environment that is there already. */
public final class EnvironmentNameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    public EnvironmentNameTaken() {
        super(Refusal.NAME_TAKEN, "The app has an environment of this name.");
    }
}
