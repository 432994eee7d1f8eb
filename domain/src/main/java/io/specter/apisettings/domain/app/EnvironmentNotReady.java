package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.environment.Readiness;
import java.util.List;

/** A switch to an environment that lacks something. */
public final class EnvironmentNotReady extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    EnvironmentNotReady(Readiness readiness) {
        super(Refusal.ENVIRONMENT_NOT_READY, "The environment is not ready; say force to switch all the same.");
        this.readiness = readiness;
    }

    public List<Readiness.Part> missing() {
        return readiness.missing();
    }
}
