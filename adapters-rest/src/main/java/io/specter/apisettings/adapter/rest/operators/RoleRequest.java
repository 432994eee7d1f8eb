package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given.
 *
 * @param app null: over all apps
 * @param environments null: over all of the app
 */
public record RoleRequest(
        @NotNull @WellFormed(As.ROLE) String role,
        @WellFormed(As.APP_ID) @Nullable String app,
        @Size(max = Scope.MAX_ENVIRONMENTS) @Nullable List<@WellFormed(As.ENVIRONMENT_NAME) String> environments) {

    static List<Grant> toGrants(List<RoleRequest> roles) {
        return IntStream.range(0, roles.size())
                .mapToObj(i -> roles.get(i).toGrant("roles[" + i + "]"))
                .toList();
    }

    private Grant toGrant(String member) {
        try {
            if (environments != null && environments.isEmpty()) {
                throw new IllegalArgumentException(
                        "must be over at least one environment; without environments it is over all");
            }
            List<String> names = environments == null ? List.of() : environments;
            Scope scope = new Scope(
                    Optional.ofNullable(app).map(AppId::new),
                    names.stream().map(EnvironmentName::new).toList());
            return new Grant(Kebab.parse(Role.class, role), scope);
        } catch (IllegalArgumentException e) {
            throw new InvalidMember(member, String.valueOf(e.getMessage()));
        }
    }
}
