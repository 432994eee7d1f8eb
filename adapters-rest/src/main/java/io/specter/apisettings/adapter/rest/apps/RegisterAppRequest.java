package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.app.AppName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A new app. */
public record RegisterAppRequest(
        @NotNull @WellFormed(As.APP_NAME) String name,
        @NotNull @Valid LocationRequest location) {

    RegisterApp.Command toCommand(Actor actor) {
        return new RegisterApp.Command(actor, new AppName(name), location.toLocation());
    }
}
