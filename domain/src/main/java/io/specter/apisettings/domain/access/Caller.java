package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import java.util.List;

/** Who asks, with the roles it has now and where it calls from. */
public record Caller(Actor actor, List<Grant> grants, Origin origin) {

    public Caller {
        grants = List.copyOf(grants);
    }

    /** Where a permission is had. */
    public Sight sight(Permission permission) {
        return new Sight(grants.stream()
                .filter(grant -> grant.role().allows(permission))
                .map(Grant::scope)
                .filter(scope -> !permission.isOverEverything() || scope.isEverything())
                .toList());
    }

    /**
     * What is about the installation.
     *
     * @throws Forbidden when it is not allowed over all apps
     */
    public void require(Permission permission) {
        refuseUnless(sight(permission).isEverything());
    }

    /** @throws Forbidden when it is not allowed over all of the app */
    public void require(Permission permission, AppId app) {
        refuseUnless(sight(permission).covers(app));
    }

    /** @throws Forbidden when it is not allowed over anything */
    public Sight requireSomewhere(Permission permission) {
        Sight sight = sight(permission);
        refuseUnless(!sight.scopes().isEmpty());
        return sight;
    }

    /** @throws Forbidden when the caller may not change the environment */
    public void requireChange(AppId app, EnvironmentName environment, boolean critical) {
        Permission needed = critical ? Permission.CHANGE_CRITICAL_ENVIRONMENTS : Permission.CHANGE_ENVIRONMENTS;
        refuseUnless(sight(needed).covers(app, environment));
    }

    /** @throws Forbidden when the caller may not verify what is of the environment */
    public void requireVerification(AppId app, EnvironmentName environment) {
        refuseUnless(mayVerify(app, environment));
    }

    public boolean mayVerify(AppId app, EnvironmentName environment) {
        return sight(Permission.VERIFY).covers(app, environment);
    }

    /** @throws NotFound when the caller may see nothing of the app */
    public void requireSight(AppId app) {
        if (!sight(Permission.SEE).touches(app)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when the caller may not see the environment */
    public void requireSight(AppId app, EnvironmentName environment) {
        if (!sight(Permission.SEE).covers(app, environment)) {
            throw new NotFound();
        }
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
