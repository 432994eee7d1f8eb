package io.specter.apisettings.adapter.rest.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Messages as they are written here: in one language whatever the server's is, and never evaluated. */
final class Wording implements MessageInterpolator {

    private static final String NOT_NULL = "{jakarta.validation.constraints.NotNull.message}";

    @Override
    public String interpolate(String template, Context context) {
        return template.equals(NOT_NULL) ? "must be given and not null" : template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
