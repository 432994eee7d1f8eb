package io.specter.apisettings.domain.access;

import static io.specter.apisettings.domain.access.Permission.CHANGE_APPS;
import static io.specter.apisettings.domain.access.Permission.CHANGE_CRITICAL_ENVIRONMENTS;
import static io.specter.apisettings.domain.access.Permission.CHANGE_ENVIRONMENTS;
import static io.specter.apisettings.domain.access.Permission.READ_AUDIT;
import static io.specter.apisettings.domain.access.Permission.REGISTER_APPS;
import static io.specter.apisettings.domain.access.Permission.SEE;
import static io.specter.apisettings.domain.access.Permission.SEE_MASTER_KEY;
import static io.specter.apisettings.domain.access.Permission.VERIFY;

import java.util.Locale;
import java.util.Set;

/** What an operator may do within a {@link Scope}: the one table of who may do what. */
public enum Role {
    OWNER(Reach.ALL_APPS, Permission.values()),
    ADMIN(
            Reach.WHOLE_APPS,
            SEE,
            REGISTER_APPS,
            CHANGE_APPS,
            CHANGE_ENVIRONMENTS,
            CHANGE_CRITICAL_ENVIRONMENTS,
            VERIFY,
            READ_AUDIT),
    DEVELOPER(Reach.ANY, SEE, CHANGE_ENVIRONMENTS, VERIFY),
    VIEWER(Reach.ANY, SEE),
    AUDITOR(Reach.ALL_APPS, SEE, READ_AUDIT, SEE_MASTER_KEY),
    VERIFIER(Reach.ANY, VERIFY);

    /** The smallest scope that a role is given over. */
    enum Reach {
        ALL_APPS,
        WHOLE_APPS,
        ANY
    }

    private final Reach reach;
    // The set is a copy that cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Reach reach, Permission... permissions) {
        this.reach = reach;
        this.permissions = Set.of(permissions);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws IllegalArgumentException when the role is not given over so small a scope */
    void requireReach(Scope scope) {
        if (reach == Reach.ALL_APPS && !scope.isEverything()) {
            throw new IllegalArgumentException("must be over all apps for the role " + text());
        }
        if (reach == Reach.WHOLE_APPS && !scope.environments().isEmpty()) {
            throw new IllegalArgumentException("must be over all environments of the app for the role " + text());
        }
    }

    /** For example {@code owner}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
