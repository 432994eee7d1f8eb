package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.Database;
import io.specter.apisettings.deployment.settings.SettingKey;
import io.specter.apisettings.deployment.settings.Settings;
import io.specter.apisettings.domain.credentials.PlainSecret;

/** Hands on what the server itself needs to know for the application; the rest the application reads on its own. */
final class ApplicationProperties {

    /** Follows from the URL and is therefore not a setting. */
    private static final String DRIVER_CLASS = "io.specter.database.driver-class";

    private ApplicationProperties() {}

    static void publish(Settings settings) {
        set(SettingKey.DATA_DIR, settings.installation().dataDirectory().toString());
        publish(settings.database());
    }

    private static void publish(Database database) {
        System.setProperty(DRIVER_CLASS, database.url().driverClass());
        set(SettingKey.DATABASE_URL, database.url().text());
        set(SettingKey.DATABASE_USER, database.user());
        set(SettingKey.DATABASE_MAX_POOL_SIZE, Integer.toString(database.maxPoolSize()));
        database.password().map(PlainSecret::reveal).ifPresent(word -> set(SettingKey.DATABASE_PASSWORD, word));
    }

    private static void set(SettingKey key, String value) {
        System.setProperty(key.property(), value);
    }
}
