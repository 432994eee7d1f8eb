package io.specter.apisettings.domain.access;

/**
 * A role over a scope. Owner and auditor are over all apps, admin is over all environments of an app; over less they are
 * refused.
 */
public record Grant(Role role, Scope scope) {

    /** Everything. */
    public static final Grant OWNER = new Grant(Role.OWNER, Scope.EVERYTHING);

    public Grant {
        role.requireReach(scope);
    }
}
