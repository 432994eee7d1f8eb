package io.specter.apisettings.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The immutable name of a stage of an app; three of them every app is born with. */
public record EnvironmentName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Map<String, String> SHORT =
            Map.of("production", "prod", "development", "dev", "quality-assurance", "qa");

    public static final EnvironmentName PRODUCTION = new EnvironmentName("production");
    public static final EnvironmentName DEVELOPMENT = new EnvironmentName("development");
    public static final EnvironmentName QUALITY_ASSURANCE = new EnvironmentName("quality-assurance");

    /** What every app has from birth and never loses. */
    public static final List<EnvironmentName> BUILT_IN = List.of(PRODUCTION, DEVELOPMENT, QUALITY_ASSURANCE);

    public EnvironmentName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 2 to 31 characters of a-z, 0-9 and hyphen, starting with a letter");
        }
        if (SHORT.containsValue(value)) {
            throw new IllegalArgumentException("must not be prod, dev or qa: they abbreviate the built-in names");
        }
    }

    /** How credentials spell the environment: {@code prod}, {@code dev}, {@code qa} or the custom name. */
    public String code() {
        return SHORT.getOrDefault(value, value);
    }

    /** The environment a credential's {@code code} stands for. */
    public static EnvironmentName ofCode(String code) {
        return BUILT_IN.stream()
                .filter(name -> name.code().equals(code))
                .findFirst()
                .orElseGet(() -> custom(code));
    }

    private static EnvironmentName custom(String code) {
        EnvironmentName name = new EnvironmentName(code);
        if (name.isBuiltIn()) {
            throw new IllegalArgumentException("must be written " + name.code());
        }
        return name;
    }

    public boolean isBuiltIn() {
        return BUILT_IN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
