package io.specter.apisettings.adapter.rest.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be what the domain takes for such a value. */
@Documented
@Constraint(validatedBy = WellFormedValidator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {

    As value();

    String message() default "is not well-formed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
