package io.specter.apisettings.domain;

/** How often an aggregate was saved: 0 before the first time, one more with each save. */
public record Revision(long number) {

    public static final Revision UNSAVED = new Revision(0);

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
    }

    public Revision next() {
        return new Revision(number + 1);
    }
}
