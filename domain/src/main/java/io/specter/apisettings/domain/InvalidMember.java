package io.specter.apisettings.domain;

/** A value that is well-formed but not allowed as things stand; names the member that carries it. */
public final class InvalidMember extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String member;

    public InvalidMember(String member, String message) {
        super(Refusal.VALIDATION, message);
        this.member = member;
    }

    /** The member as callers write it, nested ones joined by a dot: {@code rotationPolicy.maxAge}. */
    public String member() {
        return member;
    }
}
