package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A new environment; what is not given is as it is by default. */
public record AddEnvironmentRequest(
        @NotNull @WellFormed(As.ENVIRONMENT_NAME) String name,
        Member<@WellFormed(As.ENDPOINT_URL) String> url,
        Member<@NotNull Boolean> critical,
        Member<@NotNull Boolean> requireSignature,
        Member<@NotNull @Valid RotationPolicyRequest> rotationPolicy,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {

    AddEnvironment.Command toCommand(Intent intent, AppId app) {
        return new AddEnvironment.Command(
                intent,
                app,
                new EnvironmentName(name),
                new SettingsChange(url, critical, requireSignature, rotationPolicy));
    }
}
