package io.specter.apisettings.adapter.rest.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** Answers violations that the server found by itself, in the words of ours. */
public final class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(found -> new Violation(found.getPropertyPath().toString(), found.getMessage()))
                .toList();
        return Problem.invalid(violations).response().build();
    }
}
