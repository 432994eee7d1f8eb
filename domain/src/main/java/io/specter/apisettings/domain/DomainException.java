package io.specter.apisettings.domain;

/** A refused operation: nothing was changed. The message is fit for the caller's eyes. */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    protected DomainException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
