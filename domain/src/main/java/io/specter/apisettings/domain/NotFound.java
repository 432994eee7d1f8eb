package io.specter.apisettings.domain;

/** There is no such thing, or the caller may not know of it: both look the same. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Refusal.NOT_FOUND, "There is nothing here.");
    }
}
