package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caller: who it is, its roles, and what they come to.
 *
 * @param hasPassword whether it can sign in by its name
 */
public record MeResponse(
        String id, String name, List<RoleResponse> roles, List<Allowed> permissions, boolean hasPassword) {

    /**
     * Something that is allowed, over any of these.
     *
     * @param over each an app, or some environments of one
     */
    public record Allowed(Permission permission, List<Over> over) {}

    /**
     * A scope.
     *
     * @param app null: all apps
     * @param environments null: all of the app
     */
    public record Over(@Nullable String app, @Nullable List<String> environments) {

        static Over from(Scope scope) {
            List<String> names =
                    scope.environments().stream().map(EnvironmentName::value).toList();
            return new Over(scope.app().map(AppId::value).orElse(null), names.isEmpty() ? null : names);
        }
    }

    public static MeResponse from(Caller caller, boolean hasPassword) {
        return new MeResponse(
                caller.actor().id(),
                caller.actor().name(),
                RoleResponse.from(caller.grants()),
                Stream.of(Permission.values())
                        .map(permission -> allowed(caller, permission))
                        .filter(allowed -> !allowed.over().isEmpty())
                        .toList(),
                hasPassword);
    }

    private static Allowed allowed(Caller caller, Permission permission) {
        return new Allowed(
                permission,
                caller.sight(permission).scopes().stream()
                        .distinct()
                        .map(Over::from)
                        .toList());
    }
}
