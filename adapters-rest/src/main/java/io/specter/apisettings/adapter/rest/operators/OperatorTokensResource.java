package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.http.Conditions;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** The tokens of an operator: issue, revoke. */
@Dependent
@Path("/operators/{operator}/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorTokensResource {

    private final ManageOperatorTokens tokens;

    @Inject
    public OperatorTokensResource(ManageOperatorTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(
            @PathParam("operator") PathId operator,
            IssueOperatorTokenRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason());
        ManageOperatorTokens.Issued issued = tokens.issue(request.toCommand(intent, operator.operator()));
        return Response.status(Response.Status.CREATED)
                .entity(IssuedOperatorTokenResponse.from(issued))
                .build();
    }

    @DELETE
    @Path("/{token}")
    public void revoke(
            @PathParam("operator") PathId operator,
            @PathParam("token") PathId token,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.ofQuery(security, headers, confirm, reason);
        tokens.revoke(intent, operator.operator(), token.credential());
    }
}
