package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.approval.CriticalPolicy;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the application itself goes by, whatever server it runs on.
 *
 * @param givenKeyset the master keyset the operator brings; without one it is generated in the data directory
 * @param initialOperatorToken counts while there is no owner
 * @param rotation what a new environment rotates by
 * @param critical what changes in critical environments need
 * @param sessions how long people stay signed in
 * @param activeUsers how long a user counts as active
 * @param companySignIn empty: nobody signs in at an identity provider
 */
public record Installation(
        Path dataDirectory,
        Optional<Path> givenKeyset,
        Optional<PlainSecret> initialOperatorToken,
        TokenRotationPolicy rotation,
        CriticalPolicy critical,
        SessionPolicy sessions,
        ActivityWindow activeUsers,
        Optional<CompanySignIn> companySignIn) {

    private static final SecretSetting INITIAL_OPERATOR_TOKEN =
            new SecretSetting(SettingKey.INITIAL_OPERATOR_TOKEN, SettingKey.INITIAL_OPERATOR_TOKEN_FILE);

    /** Refuses the first setting that is wrong, by its key ({@link InvalidSetting}). */
    public static Installation of(RawSettings raw) {
        Typed typed = new Typed(raw);
        return new Installation(
                typed.path(SettingKey.DATA_DIR)
                        .orElseGet(() -> Path.of("data").toAbsolutePath().normalize()),
                typed.path(SettingKey.MASTER_KEYSET_FILE),
                INITIAL_OPERATOR_TOKEN.in(raw).map(Installation::strong),
                Rotation.in(raw),
                Critical.in(raw),
                Sessions.in(raw),
                ActiveUsers.in(raw),
                CompanySignIn.in(raw));
    }

    private static PlainSecret strong(PlainSecret token) {
        if (!token.reveal().matches("[!-~]{32,200}")) {
            throw new InvalidSetting(
                    SettingKey.INITIAL_OPERATOR_TOKEN, "must be 32 to 200 printable ASCII characters without spaces");
        }
        return token;
    }

    /** Where the first operator token is, until an owner has a password. */
    public Path initialTokenFile() {
        return dataDirectory.resolve("initial-operator-token");
    }

    /** Where the master keyset is. */
    public Path masterKeyset() {
        return givenKeyset.orElseGet(() -> dataDirectory.resolve("master-keyset.json"));
    }
}
