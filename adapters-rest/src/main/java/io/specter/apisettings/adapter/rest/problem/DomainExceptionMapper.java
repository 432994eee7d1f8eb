package io.specter.apisettings.adapter.rest.problem;

import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.access.TooManyAttempts;
import io.specter.apisettings.domain.app.EnvironmentNotReady;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;

/** Answers refusals of the domain. */
public final class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Override
    public Response toResponse(DomainException refused) {
        Response.ResponseBuilder response = problem(refused).response();
        if (refused instanceof TooManyAttempts slowed) {
            response.header(HttpHeaders.RETRY_AFTER, slowed.retryAfterSeconds());
        }
        return response.build();
    }

    private static Problem problem(DomainException refused) {
        if (refused instanceof InvalidMember invalid) {
            return Problem.invalid(List.of(new Violation(invalid.member(), message(invalid))));
        }
        Problem problem = Problem.of(ProblemType.of(refused.refusal()), message(refused));
        if (refused instanceof ConfirmationRequired unconfirmed) {
            return problem.with("confirm", unconfirmed.expected());
        }
        if (refused instanceof EnvironmentNotReady unready) {
            return problem.with("missing", unready.missing());
        }
        if (refused instanceof RotationInProgress running) {
            return problem.with("retiring", retiring(running));
        }
        return problem;
    }

    private static String message(DomainException refused) {
        return String.valueOf(refused.getMessage());
    }

    private static Map<String, Object> retiring(RotationInProgress running) {
        return Map.of("id", running.retiring().value(), "retiresAt", running.retiresAt());
    }
}
