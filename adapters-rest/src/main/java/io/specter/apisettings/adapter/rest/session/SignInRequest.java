package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.SignIn;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who somebody claims to be: a name and a password, or a token. */
public record SignInRequest(
        @WellFormed(As.PRESENTED) @Nullable String name,
        @WellFormed(As.PRESENTED) @Nullable String password,
        @WellFormed(As.PRESENTED) @Nullable String token) {

    private static final String MISSING = "must be given and not null, unless there is a token";

    Optional<SignIn.Opened> at(SignIn signIn, Origin origin) {
        requireOneForm();
        if (token != null) {
            return signIn.withToken(PlainSecret.of(token), origin);
        }
        return signIn.withPassword(
                Objects.requireNonNull(name),
                Password.presented(PlainSecret.of(Objects.requireNonNull(password))),
                origin);
    }

    private void requireOneForm() {
        Violations violations = new Violations();
        if (token != null) {
            refuse(violations, "name", name);
            refuse(violations, "password", password);
        } else {
            require(violations, "name", name);
            require(violations, "password", password);
        }
        violations.refuseAny();
    }

    private static void refuse(Violations violations, String field, @Nullable String value) {
        if (value != null) {
            violations.add(field, "must not be given together with a token");
        }
    }

    private static void require(Violations violations, String field, @Nullable String value) {
        if (value == null) {
            violations.add(field, MISSING);
        }
    }

    String whatIsWrong() {
        return token == null ? "Name or password is wrong." : "The token is nobody's.";
    }

    @Override
    public String toString() {
        return "SignInRequest[]";
    }
}
