package io.specter.apisettings.domain.app;

/** Whether an app is in use. */
public enum AppStatus {
    ACTIVE,
    /** Kept, but frozen: its tokens are rejected and nothing but a revoke or a restore changes it. */
    ARCHIVED
}
