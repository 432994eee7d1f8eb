package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.domain.verification.PresentedRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request whose signature is to be explained.
 *
 * @param user as of a verification; nobody is counted
 * @param signatureBase as the signer made it, to be compared
 */
public record DiagnosisRequest(
        @NotNull String token,
        @WellFormed(As.APP_ID) @Nullable String app,
        @WellFormed(As.ENVIRONMENT_NAME) @Nullable String environment,
        @WellFormed(As.USER) @Nullable String user,
        @Valid @NotNull MessageRequest request,
        @Nullable String signatureBase) {

    PresentedRequest toRequest() {
        return new VerificationRequest(token, app, environment, user, request)
                .toRequest()
                .orElseThrow();
    }

    Optional<String> ownBase() {
        return Optional.ofNullable(signatureBase);
    }

    @Override
    public String toString() {
        return "DiagnosisRequest[app=" + app + ", environment=" + environment + "]";
    }
}
