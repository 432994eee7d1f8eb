package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** The caller may know of it, but not do this. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        this("None of your roles allows this here.");
    }

    private Forbidden(String message) {
        super(Refusal.FORBIDDEN, message);
    }

    /** Nobody is the second operator of an own request. */
    public static Forbidden ofOwnRequest() {
        return new Forbidden("Another operator has to approve what you asked for.");
    }

    /** Whoever asked for something lost the right to it before it was approved. */
    public static Forbidden ofRequester() {
        return new Forbidden("Whoever asked for this may not do it any more.");
    }
}
