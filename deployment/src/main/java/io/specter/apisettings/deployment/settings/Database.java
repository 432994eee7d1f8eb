package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database the settings are kept in.
 *
 * @param maxPoolSize connections, 2 to 1000
 */
public record Database(DatabaseUrl url, String user, Optional<PlainSecret> password, int maxPoolSize) {

    private static final SecretSetting PASSWORD =
            new SecretSetting(SettingKey.DATABASE_PASSWORD, SettingKey.DATABASE_PASSWORD_FILE);

    static Database in(RawSettings raw, Path dataDirectory) {
        return new Database(
                raw.value(SettingKey.DATABASE_URL)
                        .map(DatabaseUrl::of)
                        .orElseGet(() -> DatabaseUrl.embeddedIn(dataDirectory)),
                raw.value(SettingKey.DATABASE_USER).orElse("specter"),
                PASSWORD.in(raw),
                new Typed(raw)
                        .integer(SettingKey.DATABASE_MAX_POOL_SIZE, 2, 1000)
                        .orElse(32));
    }
}
