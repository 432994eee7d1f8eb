package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** A change in an archived app. */
public final class AppArchived extends DomainException {

    private static final long serialVersionUID = 1L;

    public AppArchived() {
        super(Refusal.APP_ARCHIVED, "The app is archived. Restore it first.");
    }
}
