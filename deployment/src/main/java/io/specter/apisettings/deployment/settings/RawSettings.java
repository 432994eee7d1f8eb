package io.specter.apisettings.deployment.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings as they were written: system properties first, then the environment. */
public final class RawSettings {

    /** What Kubernetes adds to every container for a service called {@code specter}; nobody wrote it. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("SPECTER_(.*_)?(SERVICE_(HOST|PORT)(_.*)?|PORT_\\d+_(TCP|UDP)(_.*)?)");

    private static final Set<String> PROPERTIES =
            Stream.of(SettingKey.values()).map(SettingKey::property).collect(Collectors.toSet());

    private static final Set<String> VARIABLES = Stream.of(SettingKey.values())
            .flatMap(key -> Stream.of(key.property(), key.underscored(), key.variable()))
            .collect(Collectors.toSet());

    private final Map<String, String> properties;
    private final Map<String, String> environment;

    private RawSettings(Map<String, String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Refuses a key that is not known: a typing error must not pass as a default. */
    public static RawSettings of(Properties properties, Map<String, String> environment) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        texts.keySet().stream()
                .filter(name -> name.startsWith("specter.") && !PROPERTIES.contains(name))
                .findFirst()
                .ifPresent(RawSettings::refuseUnknown);
        new TreeMap<>(environment)
                .keySet().stream()
                        .filter(RawSettings::isUnknownVariable)
                        .findFirst()
                        .ifPresent(RawSettings::refuseUnknown);
        return new RawSettings(texts, Map.copyOf(environment));
    }

    private static boolean isUnknownVariable(String name) {
        return name.matches("(?i)specter[._].*")
                && !VARIABLES.contains(name)
                && !SERVICE_LINK.matcher(name).matches();
    }

    private static void refuseUnknown(String name) {
        throw new InvalidSetting(name, "is not a setting; check its spelling");
    }

    /** The value as written, without surrounding spaces; an empty one counts as not set. */
    public Optional<String> value(SettingKey key) {
        return Stream.of(
                        Optional.ofNullable(properties.get(key.property())),
                        Optional.ofNullable(environment.get(key.property())),
                        Optional.ofNullable(environment.get(key.underscored())),
                        Optional.ofNullable(environment.get(key.variable())))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
