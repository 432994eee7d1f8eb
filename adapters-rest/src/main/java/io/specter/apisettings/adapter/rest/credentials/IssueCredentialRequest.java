package io.specter.apisettings.adapter.rest.credentials;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Overlap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a credential is to be issued.
 *
 * @param overlap how long the one before stays good; null: as the policy says
 * @param endOverlap whether a running overlap may be ended for it
 */
public record IssueCredentialRequest(
        @WellFormed(As.OVERLAP) @Nullable String overlap,
        @Nullable Boolean endOverlap,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason,
        @Nullable Boolean breakGlass) {

    RegenerateCredential.Command toCommand(Intent intent, AppId app, EnvironmentName environment, CredentialKind kind) {
        return new RegenerateCredential.Command(
                intent,
                app,
                environment,
                kind,
                Optional.ofNullable(overlap).map(WireDuration::parse).map(Overlap::new),
                Boolean.TRUE.equals(endOverlap));
    }
}
