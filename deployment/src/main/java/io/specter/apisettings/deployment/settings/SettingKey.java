package io.specter.apisettings.deployment.settings;

import java.util.Locale;

/** Everything that can be set; each key is a system property and an environment variable. */
public enum SettingKey {
    LOG_LEVEL("log-level"),
    PORT("port"),
    ADDRESS("address"),
    INSECURE_HTTP("insecure-http"),
    TLS_CERTIFICATE_FILE("tls.certificate-file"),
    TLS_KEY_FILE("tls.key-file"),
    TRUSTED_PROXIES("trusted-proxies"),
    DATA_DIR("data-dir"),
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    DATABASE_PASSWORD("database.password"),
    DATABASE_PASSWORD_FILE("database.password-file"),
    DATABASE_MAX_POOL_SIZE("database.max-pool-size"),
    MASTER_KEYSET_FILE("master-keyset-file"),
    INITIAL_OPERATOR_TOKEN("initial-operator-token"),
    INITIAL_OPERATOR_TOKEN_FILE("initial-operator-token-file"),
    ROTATION_MAX_AGE("rotation.max-age"),
    ROTATION_OVERLAP("rotation.overlap"),
    ROTATION_WARN_BEFORE("rotation.warn-before"),
    ROTATION_ON_OVERDUE("rotation.on-overdue"),
    CRITICAL_REQUIRE_REASON("critical.require-reason"),
    APPROVALS_CRITICAL("approvals.critical"),
    APPROVALS_LIFETIME("approvals.lifetime"),
    SESSION_IDLE_TIMEOUT("session.idle-timeout"),
    SESSION_MAX_AGE("session.max-age"),
    ACTIVE_USERS_WINDOW("active-users.window"),
    OIDC_ISSUER("oidc.issuer"),
    OIDC_CLIENT_ID("oidc.client-id"),
    OIDC_CLIENT_SECRET("oidc.client-secret"),
    OIDC_CLIENT_SECRET_FILE("oidc.client-secret-file"),
    OIDC_REDIRECT_URI("oidc.redirect-uri"),
    OIDC_ROLES_CLAIM("oidc.roles-claim"),
    OIDC_SCOPES("oidc.scopes");

    private final String property;

    SettingKey(String name) {
        this.property = "specter." + name;
    }

    /** The name as a system property, {@code specter.data-dir}. */
    public String property() {
        return property;
    }

    /** The name as an environment variable, {@code SPECTER_DATA_DIR}. */
    public String variable() {
        return underscored().toUpperCase(Locale.ROOT);
    }

    /** The middle one of the three spellings MicroProfile Config looks for, {@code specter_data_dir}. */
    String underscored() {
        return property.replaceAll("[^A-Za-z0-9]", "_");
    }
}
