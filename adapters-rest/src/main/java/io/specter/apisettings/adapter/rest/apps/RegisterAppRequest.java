package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.domain.app.AppName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A new app. */
public record RegisterAppRequest(
        @NotNull @WellFormed(As.APP_NAME) String name,
        @NotNull @Valid LocationRequest location,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {

    RegisterApp.Command toCommand(Intent intent) {
        return new RegisterApp.Command(intent, new AppName(name), location.toLocation());
    }
}
