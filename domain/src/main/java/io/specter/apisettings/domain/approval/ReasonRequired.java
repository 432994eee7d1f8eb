package io.specter.apisettings.domain.approval;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** A critical act that must say what it is for. */
public final class ReasonRequired extends DomainException {

    private static final long serialVersionUID = 1L;

    public ReasonRequired() {
        super(Refusal.REASON_REQUIRED, "This act must say what it is for: give a reason.");
    }
}
