package io.specter.apisettings.deployment.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;

/** Settings as if they had been given on the command line or in the environment. */
final class SettingsFixture {

    private SettingsFixture() {}

    static Settings settings(String... keysAndValues) {
        return Settings.of(RawSettings.of(properties(keysAndValues), Map.of()));
    }

    static Settings environment(Map<String, String> variables) {
        return Settings.of(RawSettings.of(new Properties(), variables));
    }

    static AbstractThrowableAssert<?, ?> assertRefused(String... keysAndValues) {
        return assertThatThrownBy(() -> settings(keysAndValues)).isInstanceOf(InvalidSetting.class);
    }

    static Properties properties(String... keysAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return properties;
    }
}
