package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.adapter.rest.access.Origins;
import io.specter.apisettings.adapter.rest.access.SessionCookie;
import io.specter.apisettings.adapter.rest.http.AnyParameters;
import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.application.port.in.SignIn;
import io.specter.apisettings.application.port.in.SignInAtProvider;
import io.specter.apisettings.application.port.in.SignInAtProvider.Begun;
import io.specter.apisettings.application.port.in.SignInAtProvider.Reply;
import io.specter.apisettings.domain.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signing in at the company's identity provider: the browser goes there, and comes back. */
@Dependent
@Path("/session/oidc")
public class ProviderSignInResource {

    private static final URI DASHBOARD = URI.create("/");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
    private static final int MAX_CODE = 4096;
    private static final int MAX_STATE = 200;
    private static final int MAX_ISSUER = 2048;
    private static final int MAX_ERROR = 200;

    private final SignInAtProvider signIn;

    @Inject
    public ProviderSignInResource(SignInAtProvider signIn) {
        this.signIn = signIn;
    }

    @GET
    public Response begin() {
        Begun begun = signIn.begin();
        return Response.status(Response.Status.FOUND)
                .location(begun.authorization())
                .header(SessionCookie.HEADER, PendingCookie.holding(begun.pending()))
                .build();
    }

    @GET
    @Path("/callback")
    @AnyParameters
    public Response complete(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("iss") @Nullable String issuer,
            @QueryParam("error") @Nullable String error,
            @Context ContainerRequestContext http) {
        if (!signIn.isOffered()) {
            throw new NotFound();
        }
        SignIn.Opened opened = reply(code, state, issuer, error, http)
                .flatMap(signIn::complete)
                .orElseThrow(
                        () -> RequestRefused.of(
                                ProblemType.SIGN_IN_FAILED,
                                "The identity provider did not vouch for you in time, or gives you no role here. Begin again."));
        return Response.status(Response.Status.FOUND)
                .location(DASHBOARD)
                .header(SessionCookie.HEADER, SessionCookie.holding(opened.session()))
                .header(SessionCookie.HEADER, PendingCookie.expired())
                .build();
    }

    /** Empty when the provider says no, or to a browser that has not begun. */
    private static Optional<Reply> reply(
            @Nullable String code,
            @Nullable String state,
            @Nullable String issuer,
            @Nullable String error,
            ContainerRequestContext http) {
        Violations violations = new Violations();
        Optional<String> refused = violations.read("error", error, text -> bounded(text, MAX_ERROR));
        Optional<String> given = violations.read("code", code, text -> bounded(text, MAX_CODE));
        Optional<String> echoed = violations.read("state", state, text -> bounded(text, MAX_STATE));
        Optional<String> from = violations.read("iss", issuer, text -> bounded(text, MAX_ISSUER));
        if (error == null) {
            require(violations, "code", given);
            require(violations, "state", echoed);
        }
        violations.refuseAny();
        return PendingCookie.in(http)
                .flatMap(pending -> given.flatMap(
                        known -> echoed.map(same -> new Reply(pending, known, same, from, Origins.of(http)))))
                .filter(reply -> refused.isEmpty());
    }

    private static void require(Violations violations, String parameter, Optional<String> value) {
        if (value.isEmpty()) {
            violations.add(parameter, "must be given");
        }
    }

    private static String bounded(String text, int most) {
        if (text.length() > most || !PRINTABLE.matcher(text).matches()) {
            throw new IllegalArgumentException("must be at most " + most + " printable ASCII characters");
        }
        return text;
    }
}
