package io.specter.apisettings.adapter.rest.approvals;

import io.specter.apisettings.adapter.rest.http.Created;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.AwaitsApproval;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers that an act waits for a second operator, and where that can be followed. */
public final class AwaitsApprovalMapper implements ExceptionMapper<AwaitsApproval> {

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(AwaitsApproval waiting) {
        Approval approval = waiting.approval();
        ApprovalResponse body =
                ApprovalResponse.from(approval, approval.requested().at());
        return Response.fromResponse(Created.accepted(uri, "approvals/" + approval.id(), body))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
