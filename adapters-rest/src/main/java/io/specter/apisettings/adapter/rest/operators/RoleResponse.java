package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role an operator has.
 *
 * @param app null: over all apps
 * @param environments null: over all of the app
 */
public record RoleResponse(
        Role role, @Nullable String app, @Nullable List<String> environments) {

    public static List<RoleResponse> from(List<Grant> grants) {
        return grants.stream().map(RoleResponse::from).toList();
    }

    private static RoleResponse from(Grant grant) {
        MeResponse.Over over = MeResponse.Over.from(grant.scope());
        return new RoleResponse(grant.role(), over.app(), over.environments());
    }
}
