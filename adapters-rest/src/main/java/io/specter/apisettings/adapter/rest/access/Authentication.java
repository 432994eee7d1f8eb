package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in just requests with an operator's bearer token (RFC 6750) or in a session, before anything else is looked at.
 * Signing in alone is for everybody.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Dependent
public class Authentication implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(?<token>[\\x21-\\x7E]{1,200})");

    /** What is for everybody: to sign in here, or to go to a provider for it and to come back. */
    private static final Map<String, String> SIGN_IN =
            Map.of("session", HttpMethod.POST, "session/oidc", HttpMethod.GET, "session/oidc/callback", HttpMethod.GET);

    /** Any value will do: another site's page cannot send a header of this name. */
    private static final String CSRF = "X-Specter-Csrf";

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final AuthenticateOperator operators;

    @Inject
    public Authentication(AuthenticateOperator operators) {
        this.operators = operators;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isSignIn(request)) {
            return;
        }
        Optional<CallerPrincipal> known = caller(request);
        if (known.isEmpty() && mayBeNobodys(request)) {
            return;
        }
        CallerPrincipal caller = known.orElseThrow(() -> RequestRefused.of(
                ProblemType.UNAUTHENTICATED, "Send the token of an operator as Authorization: Bearer …, or sign in."));
        requireOwnPage(request, caller);
        request.setSecurityContext(caller.in(request.getSecurityContext()));
    }

    private static boolean isSignIn(ContainerRequestContext request) {
        return request.getMethod().equals(SIGN_IN.get(request.getUriInfo().getPath()));
    }

    /** Whether somebody is signed in is told to those who are not, too; but a token is not guessed that way. */
    private static boolean mayBeNobodys(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals("session")
                && READING.contains(request.getMethod())
                && !request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION);
    }

    /** Whoever sends a header is judged by it alone. */
    private Optional<CallerPrincipal> caller(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        Origin origin = Origins.of(request);
        if (headers != null) {
            return token(headers)
                    .flatMap(token -> operators.authenticate(token, origin))
                    .map(caller -> new CallerPrincipal(caller, Optional.empty()));
        }
        return SessionCookie.in(request)
                .flatMap(session -> operators
                        .authenticateSession(session, origin)
                        .map(caller -> new CallerPrincipal(caller, Optional.of(session.digest()))));
    }

    private static void requireOwnPage(ContainerRequestContext request, CallerPrincipal caller) {
        boolean isOwn = caller.session().isEmpty()
                || READING.contains(request.getMethod())
                || request.getHeaders().containsKey(CSRF);
        if (!isOwn) {
            throw RequestRefused.of(
                    ProblemType.FORBIDDEN,
                    "In a session every request but GET and HEAD needs the header " + CSRF + ", with any value.");
        }
    }

    private static Optional<PlainSecret> token(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(headers.get(0));
        return matcher.matches() ? Optional.of(PlainSecret.of(matcher.group("token"))) : Optional.empty();
    }
}
