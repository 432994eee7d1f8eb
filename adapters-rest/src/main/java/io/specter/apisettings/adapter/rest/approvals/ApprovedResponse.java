package io.specter.apisettings.adapter.rest.approvals;

import io.specter.apisettings.adapter.rest.credentials.IssuedResponse;
import io.specter.apisettings.application.port.in.DecideApproval.CarriedOut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that was approved and carried out.
 *
 * @param issued the credential, where one was to be issued; its plain value is shown this once
 */
public record ApprovedResponse(
        ApprovalResponse approval, @Nullable IssuedResponse issued) {

    static ApprovedResponse from(CarriedOut carriedOut, Instant now) {
        return new ApprovedResponse(
                ApprovalResponse.from(carriedOut.approval(), now),
                carriedOut.issued().map(IssuedResponse::from).orElse(null));
    }
}
