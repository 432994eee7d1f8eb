package io.specter.apisettings.adapter.rest.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Messages as they are written here: in one language whatever the server's is, and never evaluated. */
final class Wording implements MessageInterpolator {

    private static final String NOT_NULL = "{jakarta.validation.constraints.NotNull.message}";
    private static final String SIZE = "{jakarta.validation.constraints.Size.message}";

    @Override
    public String interpolate(String template, Context context) {
        return switch (template) {
            case NOT_NULL -> "must be given and not null";
            case SIZE ->
                "must be a list of at most "
                        + context.getConstraintDescriptor().getAttributes().get("max");
            default -> template;
        };
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
