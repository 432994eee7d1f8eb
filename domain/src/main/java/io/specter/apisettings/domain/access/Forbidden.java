package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** The caller may know of it, but not do this. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(Refusal.FORBIDDEN, "None of your roles allows this here.");
    }
}
