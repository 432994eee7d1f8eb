package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What changes of an environment: a merge patch; null takes the URL away. */
public record ChangeEnvironmentRequest(
        Member<@WellFormed(As.ENDPOINT_URL) String> url,
        Member<@NotNull Boolean> critical,
        Member<@NotNull Boolean> requireSignature,
        Member<@NotNull @Valid RotationPolicyRequest> rotationPolicy,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason,
        @Nullable Boolean breakGlass) {

    ChangeEnvironment.Command toCommand(Intent intent, AppId app, EnvironmentName environment) {
        return new ChangeEnvironment.Command(
                intent, app, environment, new SettingsChange(url, critical, requireSignature, rotationPolicy));
    }
}
