package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** One environment more than an app may have. */
public final class TooManyEnvironments extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooManyEnvironments() {
        super(Refusal.TOO_MANY_ENVIRONMENTS, "An app has " + AppEnvironments.MAX + " environments at most.");
    }
}
