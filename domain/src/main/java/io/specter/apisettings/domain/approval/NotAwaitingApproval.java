package io.specter.apisettings.domain.approval;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** The act has been approved or declined, or its time is over. */
public final class NotAwaitingApproval extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotAwaitingApproval() {
        super(Refusal.NOT_AWAITING_APPROVAL, "This has been decided, or its time is over.");
    }
}
