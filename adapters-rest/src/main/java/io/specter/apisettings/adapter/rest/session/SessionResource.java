package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.access.Origins;
import io.specter.apisettings.adapter.rest.access.SessionCookie;
import io.specter.apisettings.adapter.rest.operators.MeResponse;
import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.application.port.in.SignIn;
import io.specter.apisettings.application.port.in.SignInAtProvider;
import io.specter.apisettings.application.port.in.SignOut;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The caller's session: whether there is one, sign in, sign out. */
@Dependent
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** Not "cookies": browsers would forget those of the whole domain, and so end sessions of other sites in it. */
    private static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    private final SignIn signIn;
    private final SignInAtProvider provider;
    private final SignOut signOut;
    private final BrowseOperators operators;

    @Inject
    public SessionResource(SignIn signIn, SignInAtProvider provider, SignOut signOut, BrowseOperators operators) {
        this.signIn = signIn;
        this.provider = provider;
        this.signOut = signOut;
        this.operators = operators;
    }

    /** For everybody: the dashboard asks it before anybody has signed in. */
    @GET
    public SessionStateResponse read(@Context SecurityContext security) {
        MeResponse me = CallerPrincipal.anyOf(security)
                .map(CallerPrincipal::caller)
                .map(caller -> MeResponse.from(caller, operators.hasPassword(caller)))
                .orElse(null);
        return new SessionStateResponse(me, provider.isOffered());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(SignInRequest request, @Context ContainerRequestContext http) {
        SignIn.Opened opened = request.at(signIn, Origins.of(http))
                .orElseThrow(() -> RequestRefused.of(ProblemType.SIGN_IN_FAILED, request.whatIsWrong()));
        return Response.ok(SessionResponse.from(opened))
                .header(SessionCookie.HEADER, SessionCookie.holding(opened.session()))
                .build();
    }

    @DELETE
    public Response signOut(@Context SecurityContext security) {
        TokenDigest session = CallerPrincipal.sessionOf(security)
                .orElseThrow(() -> RequestRefused.of(ProblemType.UNAUTHENTICATED, "There is no session to end."));
        signOut.signOut(CallerPrincipal.of(security), session);
        return Response.noContent()
                .header(SessionCookie.HEADER, SessionCookie.expired())
                .header("Clear-Site-Data", LEFT_BEHIND)
                .build();
    }
}
