package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;

/** The token, or the signature, is not good. */
public record RejectedResponse(boolean accepted, RejectionReason reason) {

    static RejectedResponse from(Verification.Rejected verification) {
        return new RejectedResponse(false, verification.reason());
    }
}
