package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Which environment an app shall be run in.
 *
 * @param force whether to go there although it is not ready
 */
public record SwitchEnvironmentRequest(
        @NotNull @WellFormed(As.ENVIRONMENT_NAME) String name,
        @Nullable Boolean force,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason,
        @Nullable Boolean breakGlass) {

    SwitchCurrentEnvironment.Command toCommand(Intent intent, AppId app) {
        return new SwitchCurrentEnvironment.Command(intent, app, new EnvironmentName(name), Boolean.TRUE.equals(force));
    }
}
