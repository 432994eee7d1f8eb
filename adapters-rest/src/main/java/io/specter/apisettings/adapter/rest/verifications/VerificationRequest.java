package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.activity.UserId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.PresentedToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token, and where it must be good.
 *
 * @param user who is counted as active when it is accepted; null: nobody
 * @param request what it came in, which may be signed; null: the token alone is verified
 */
public record VerificationRequest(
        @NotNull String token,
        @WellFormed(As.APP_ID) @Nullable String app,
        @WellFormed(As.ENVIRONMENT_NAME) @Nullable String environment,
        @WellFormed(As.USER) @Nullable String user,
        @Valid @Nullable MessageRequest request) {

    PresentedToken toToken() {
        return new PresentedToken(
                PlainSecret.of(token),
                Optional.ofNullable(app).map(AppId::new),
                Optional.ofNullable(environment).map(EnvironmentName::new));
    }

    Optional<PresentedRequest> toRequest() {
        return Optional.ofNullable(request)
                .map(came -> new PresentedRequest(toToken(), came.toMessage(), came.bytes()));
    }

    Optional<UserId> toUser() {
        return Optional.ofNullable(user).map(UserId::of);
    }

    @Override
    public String toString() {
        return "VerificationRequest[app=" + app + ", environment=" + environment + "]";
    }
}
