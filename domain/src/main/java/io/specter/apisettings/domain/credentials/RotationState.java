package io.specter.apisettings.domain.credentials;

/** How near a credential is to its due date. */
public enum RotationState {
    FRESH,
    DUE_SOON,
    OVERDUE
}
