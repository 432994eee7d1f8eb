package io.specter.apisettings.domain.approval;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** An act was not carried out but kept, until a second operator has looked at it. */
public final class AwaitsApproval extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Approval approval;

    public AwaitsApproval(Approval approval) {
        super(Refusal.APPROVAL_NEEDED, "This waits for a second operator.");
        this.approval = approval;
    }

    public Approval approval() {
        return approval;
    }
}
