package io.specter.apisettings.domain.credentials;

/** What happens to a credential that is past its due date. */
public enum OnOverdue {
    /** It stays valid and is shown as overdue. */
    WARN,
    /** It expires at its due date. */
    EXPIRE
}
