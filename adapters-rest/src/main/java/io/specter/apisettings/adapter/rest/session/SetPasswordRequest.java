package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A password to be set.
 *
 * @param currentPassword the one there is
 */
public record SetPasswordRequest(
        @NotNull @WellFormed(As.PASSWORD) String password,
        @WellFormed(As.PRESENTED) @Nullable String currentPassword) {

    SetPassword.Command toCommand(SecurityContext security) {
        return new SetPassword.Command(
                CallerPrincipal.of(security),
                CallerPrincipal.sessionOf(security),
                Password.chosen(PlainSecret.of(password)),
                Optional.ofNullable(currentPassword).map(PlainSecret::of).map(Password::presented));
    }

    @Override
    public String toString() {
        return "SetPasswordRequest[]";
    }
}
