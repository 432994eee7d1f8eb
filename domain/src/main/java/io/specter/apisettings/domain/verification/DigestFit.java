package io.specter.apisettings.domain.verification;

/** Whether the digest that a request gives is the one of its body. */
public enum DigestFit {
    /** None is given. */
    ABSENT,
    /** One is given that cannot be read, or of no algorithm that is known. */
    UNREADABLE,
    /** The body is not at hand. */
    UNCHECKED,
    FITS,
    DIFFERS
}
