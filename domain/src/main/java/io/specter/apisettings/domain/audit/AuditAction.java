package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.credentials.CredentialKind;
import java.util.Locale;

/** What was attempted. */
public enum AuditAction {
    ENROL_OWNER,
    REGISTER_APP,
    CHANGE_APP,
    ARCHIVE_APP,
    RESTORE_APP,
    SWITCH_ENVIRONMENT,
    ADD_ENVIRONMENT,
    CHANGE_ENVIRONMENT,
    REMOVE_ENVIRONMENT,
    REGENERATE_AUTH_TOKEN,
    REGENERATE_SECRET_KEY,
    REVOKE_AUTH_TOKEN,
    REVOKE_SECRET_KEY,
    REINSTATE_AUTH_TOKEN,
    REINSTATE_SECRET_KEY;

    public static AuditAction regenerate(CredentialKind kind) {
        return isToken(kind) ? REGENERATE_AUTH_TOKEN : REGENERATE_SECRET_KEY;
    }

    public static AuditAction revoke(CredentialKind kind) {
        return isToken(kind) ? REVOKE_AUTH_TOKEN : REVOKE_SECRET_KEY;
    }

    public static AuditAction reinstate(CredentialKind kind) {
        return isToken(kind) ? REINSTATE_AUTH_TOKEN : REINSTATE_SECRET_KEY;
    }

    private static boolean isToken(CredentialKind kind) {
        return kind == CredentialKind.AUTH_TOKEN;
    }

    /** For example {@code register-app}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
