package io.specter.apisettings.domain;

/** The change was made against a revision that is no longer the newest. */
public final class StaleRevision extends DomainException {

    private static final long serialVersionUID = 1L;

    public StaleRevision() {
        super(Refusal.STALE_REVISION, "It was changed by somebody else meanwhile. Read it again and repeat.");
    }
}
