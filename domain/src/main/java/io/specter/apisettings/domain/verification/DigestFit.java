package io.specter.apisettings.domain.verification;

/** Whether the digest that a request gives is the one of its body. */
public enum DigestFit {
    /** None is given, or none is needed. */
    ABSENT,
    /** The body is not at hand. */
    UNCHECKED,
    FITS,
    DIFFERS
}
