package io.specter.apisettings.adapter.rest.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the domain, and lets it say what is wrong. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, String> {

    private @Nullable As as;

    @Override
    public void initialize(WellFormed constraint) {
        as = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null || as == null) {
            return true;
        }
        try {
            as.check(text);
            return true;
        } catch (IllegalArgumentException e) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(String.valueOf(e.getMessage()))
                    .addConstraintViolation();
            return false;
        }
    }
}
