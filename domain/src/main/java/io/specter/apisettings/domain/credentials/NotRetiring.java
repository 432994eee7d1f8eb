package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** Just a running overlap can be ended. */
public final class NotRetiring extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotRetiring() {
        super(Refusal.NOT_RETIRING, "The credential is not retiring: there is no overlap to end.");
    }
}
