package io.specter.apisettings.domain;

import java.util.Optional;

/** A critical act that must be confirmed by naming what it touches. */
public final class ConfirmationRequired extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    private ConfirmationRequired(String expected) {
        super(Refusal.CONFIRMATION_REQUIRED, "This act must be confirmed: confirm must be \"" + expected + "\".");
        this.expected = expected;
    }

    /** Refuses unless {@code given} is exactly {@code expected}. */
    public static void unlessGiven(String expected, Optional<String> given) {
        if (!given.filter(expected::equals).isPresent()) {
            throw new ConfirmationRequired(expected);
        }
    }

    /** What {@code confirm} must be. */
    public String expected() {
        return expected;
    }
}
