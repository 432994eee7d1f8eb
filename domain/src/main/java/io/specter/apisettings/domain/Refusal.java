package io.specter.apisettings.domain;

import java.util.Locale;

/** Why an operation was refused, by the stable name that problems and audit events carry. */
public enum Refusal {
    APP_ARCHIVED,
    APPROVAL_NEEDED,
    BUILT_IN_ENVIRONMENT,
    CONFIRMATION_REQUIRED,
    CURRENT_ENVIRONMENT,
    ENVIRONMENT_NOT_READY,
    FORBIDDEN,
    LAST_OWNER,
    MASTER_KEY_ROTATION_IN_PROGRESS,
    MASTER_KEY_UNCHANGED,
    NAME_TAKEN,
    NOT_AWAITING_APPROVAL,
    NOT_FOUND,
    NOT_REINSTATABLE,
    NOT_RETIRING,
    REASON_REQUIRED,
    ROTATION_IN_PROGRESS,
    STALE_REVISION,
    TOO_MANY_ATTEMPTS,
    TOO_MANY_ENVIRONMENTS,
    TOO_MANY_TOKENS,
    VALIDATION;

    /** For example {@code rotation-in-progress}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
