package io.specter.apisettings.domain.credentials;

/** How near a credential is to its due date, from far to past. */
public enum RotationState {
    FRESH,
    DUE_SOON,
    OVERDUE
}
