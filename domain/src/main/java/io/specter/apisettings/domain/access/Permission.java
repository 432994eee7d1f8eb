package io.specter.apisettings.domain.access;

/** One of the things that a {@link Role} may allow. */
public enum Permission {
    SEE,
    CHANGE_APPS,
    CHANGE_ENVIRONMENTS,
    CHANGE_CRITICAL_ENVIRONMENTS,
    VERIFY,
    READ_AUDIT,
    REGISTER_APPS(true),
    MANAGE_OPERATORS(true),
    SEE_MASTER_KEY(true),
    ROTATE_MASTER_KEY(true),
    WAIVE_APPROVALS(true);

    private final boolean overEverything;

    Permission() {
        this(false);
    }

    Permission(boolean overEverything) {
        this.overEverything = overEverything;
    }

    /** Whether it is about the installation, so that only a role over all apps gives it. */
    public boolean isOverEverything() {
        return overEverything;
    }
}
