package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.application.port.in.VerifyCredentials;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Why signatures do not verify. */
@Dependent
@Path("/signature-diagnoses")
@Produces(MediaType.APPLICATION_JSON)
public class SignatureDiagnosesResource {

    private final VerifyCredentials verification;

    @Inject
    public SignatureDiagnosesResource(VerifyCredentials verification) {
        this.verification = verification;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public DiagnosisResponse diagnose(DiagnosisRequest request, @Context SecurityContext security) {
        return DiagnosisResponse.from(
                verification.diagnose(CallerPrincipal.of(security), request.toRequest(), request.ownBase()));
    }
}
