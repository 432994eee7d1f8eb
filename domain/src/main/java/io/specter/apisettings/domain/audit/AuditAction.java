package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Occurrence;
import java.util.Locale;

/** What was attempted, or what came to pass. */
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
    REINSTATE_SECRET_KEY,
    END_AUTH_TOKEN_OVERLAP,
    END_SECRET_KEY_OVERLAP,
    EXPIRE_AUTH_TOKEN,
    EXPIRE_SECRET_KEY,
    AUTH_TOKEN_DUE_SOON,
    SECRET_KEY_DUE_SOON,
    AUTH_TOKEN_OVERDUE,
    SECRET_KEY_OVERDUE,
    ADD_OPERATOR,
    CHANGE_OPERATOR,
    REMOVE_OPERATOR,
    ISSUE_OPERATOR_TOKEN,
    REVOKE_OPERATOR_TOKEN,
    APPROVE,
    DECLINE,
    EXPIRE_APPROVAL,
    SET_PASSWORD,
    REMOVE_PASSWORD,
    SIGN_IN,
    SIGN_OUT,
    VERIFY,
    READ_AUDIT_EVENTS,
    READ_OPERATORS,
    READ_MASTER_KEY,
    ROTATE_MASTER_KEY,
    COMPLETE_MASTER_KEY_ROTATION,
    ABANDON_MASTER_KEY_ROTATION;

    public static AuditAction regenerate(CredentialKind kind) {
        return of(kind, REGENERATE_AUTH_TOKEN, REGENERATE_SECRET_KEY);
    }

    public static AuditAction revoke(CredentialKind kind) {
        return of(kind, REVOKE_AUTH_TOKEN, REVOKE_SECRET_KEY);
    }

    public static AuditAction reinstate(CredentialKind kind) {
        return of(kind, REINSTATE_AUTH_TOKEN, REINSTATE_SECRET_KEY);
    }

    public static AuditAction endOverlap(CredentialKind kind) {
        return of(kind, END_AUTH_TOKEN_OVERLAP, END_SECRET_KEY_OVERLAP);
    }

    /** What the clock records of it. */
    public static AuditAction of(Occurrence occurrence) {
        CredentialKind kind = occurrence.credential().kind();
        return switch (occurrence.what()) {
            case DUE_SOON -> of(kind, AUTH_TOKEN_DUE_SOON, SECRET_KEY_DUE_SOON);
            case OVERDUE -> of(kind, AUTH_TOKEN_OVERDUE, SECRET_KEY_OVERDUE);
            case OVERLAP_ENDED -> endOverlap(kind);
            case EXPIRED -> of(kind, EXPIRE_AUTH_TOKEN, EXPIRE_SECRET_KEY);
        };
    }

    private static AuditAction of(CredentialKind kind, AuditAction ofToken, AuditAction ofKey) {
        return kind == CredentialKind.AUTH_TOKEN ? ofToken : ofKey;
    }

    /** For example {@code register-app}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
