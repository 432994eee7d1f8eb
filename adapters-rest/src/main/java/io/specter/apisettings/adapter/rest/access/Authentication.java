package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets in just requests with an operator's bearer token (RFC 6750), before anything else is looked at. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Dependent
public class Authentication implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(?<token>[\\x21-\\x7E]{1,200})");

    private final AuthenticateOperator operators;

    @Inject
    public Authentication(AuthenticateOperator operators) {
        this.operators = operators;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        CallerPrincipal caller = token(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .flatMap(token -> operators.authenticate(token, Origins.of(request)))
                .map(CallerPrincipal::new)
                .orElseThrow(() -> RequestRefused.of(
                        ProblemType.UNAUTHENTICATED, "Send the token of an operator as Authorization: Bearer …"));
        request.setSecurityContext(caller.in(request.getSecurityContext()));
    }

    private static Optional<PlainSecret> token(@Nullable List<String> headers) {
        if (headers == null || headers.size() != 1) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(headers.get(0));
        return matcher.matches() ? Optional.of(PlainSecret.of(matcher.group("token"))) : Optional.empty();
    }
}
