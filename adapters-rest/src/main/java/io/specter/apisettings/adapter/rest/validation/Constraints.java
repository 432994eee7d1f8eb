package io.specter.apisettings.adapter.rest.validation;

import io.specter.apisettings.adapter.rest.problem.Violations;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** The constraints on request records (Bean Validation). */
public final class Constraints {

    /** What the validator calls an item of a list of texts, after its place. */
    private static final String LIST_ELEMENT = ".<list element>";

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
                .forEach(found -> violations.add(field(found.getPropertyPath()), found.getMessage()));
    }

    /** As callers write it: {@code roles[0].role}. */
    private static String field(Path path) {
        return path.toString().replace(LIST_ELEMENT, "");
    }
}
