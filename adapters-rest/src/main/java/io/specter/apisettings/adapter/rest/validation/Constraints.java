package io.specter.apisettings.adapter.rest.validation;

import io.specter.apisettings.adapter.rest.problem.Violations;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** The constraints on request records (Bean Validation). */
public final class Constraints {

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Wording())
            .addValueExtractor(new MemberExtractor())
            .buildValidatorFactory()
            .getValidator();

    /** Adds all that are not kept to. */
    public void check(Record request, Violations violations) {
        validator
                .validate(request)
                .forEach(found -> violations.add(found.getPropertyPath().toString(), found.getMessage()));
    }
}
