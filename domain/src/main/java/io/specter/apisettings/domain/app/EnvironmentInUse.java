package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** An environment that cannot be removed: it is built in, or the app runs in it. */
public final class EnvironmentInUse extends DomainException {

    private static final long serialVersionUID = 1L;

    private EnvironmentInUse(Refusal refusal, String message) {
        super(refusal, message);
    }

    static EnvironmentInUse builtIn() {
        return new EnvironmentInUse(
                Refusal.BUILT_IN_ENVIRONMENT, "Production, development and quality-assurance cannot be removed.");
    }

    static EnvironmentInUse current() {
        return new EnvironmentInUse(
                Refusal.CURRENT_ENVIRONMENT, "The app runs in this environment. Switch to another one first.");
    }
}
