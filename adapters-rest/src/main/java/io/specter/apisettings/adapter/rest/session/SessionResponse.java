package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.adapter.rest.operators.MeResponse;
import io.specter.apisettings.adapter.rest.operators.RoleResponse;
import io.specter.apisettings.application.port.in.SignIn.Opened;
import java.time.Instant;
import java.util.List;

/**
 * Who is signed in, and what it may do.
 *
 * @param hasPassword whether it can sign in by its name
 * @param expiresAt when the session ends whatever is done in it
 */
public record SessionResponse(
        String id,
        String name,
        List<RoleResponse> roles,
        List<MeResponse.Allowed> permissions,
        boolean hasPassword,
        Instant expiresAt) {

    static SessionResponse from(Opened opened) {
        MeResponse me = MeResponse.from(opened.caller(), opened.hasPassword());
        return new SessionResponse(
                me.id(), me.name(), me.roles(), me.permissions(), me.hasPassword(), opened.expiresAt());
    }
}
