package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** Just a credential whose overlap still runs can be reinstated. */
public final class NotReinstatable extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotReinstatable() {
        super(Refusal.NOT_REINSTATABLE, "Only a retiring credential can be reinstated, until its overlap ends.");
    }
}
