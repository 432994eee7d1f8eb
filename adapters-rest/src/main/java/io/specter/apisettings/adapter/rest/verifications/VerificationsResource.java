package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.application.port.in.RecordActivity;
import io.specter.apisettings.application.port.in.VerifyCredentials;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.verification.Verification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Verifications of tokens, and of the requests they came in. */
@Dependent
@Path("/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    private final VerifyCredentials verification;
    private final RecordActivity activity;

    @Inject
    public VerificationsResource(VerifyCredentials verification, RecordActivity activity) {
        this.verification = verification;
        this.activity = activity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verify(VerificationRequest request, @Context SecurityContext security) {
        Caller caller = CallerPrincipal.of(security);
        Verification verdict = request.toRequest()
                .map(signed -> verification.verify(caller, signed))
                .orElseGet(() -> verification.verify(caller, request.toToken()));
        request.toUser().ifPresent(user -> activity.seen(verdict, user));
        return Response.ok(body(verdict)).build();
    }

    static Record body(Verification verification) {
        if (verification instanceof Verification.Accepted accepted) {
            return AcceptedResponse.from(accepted);
        }
        return RejectedResponse.from((Verification.Rejected) verification);
    }
}
