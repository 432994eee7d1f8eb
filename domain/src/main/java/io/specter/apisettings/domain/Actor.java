package io.specter.apisettings.domain;

/** Who acts: an operator, by its id and its name, or the clock. */
public record Actor(String id, String name) {

    /** Whatever happens because time passed. */
    public static final Actor CLOCK = new Actor("clock", "clock");

    /** The service itself: at its start, or for an identity provider. */
    public static final Actor SYSTEM = new Actor("system", "system");
}
