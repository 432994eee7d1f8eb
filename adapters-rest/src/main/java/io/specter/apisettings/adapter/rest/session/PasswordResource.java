package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.application.port.in.SetPassword;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** The caller's password. */
@Dependent
@Path("/me/password")
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    private final SetPassword passwords;

    @Inject
    public PasswordResource(SetPassword passwords) {
        this.passwords = passwords;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void set(SetPasswordRequest request, @Context SecurityContext security) {
        passwords.set(request.toCommand(security));
    }
}
