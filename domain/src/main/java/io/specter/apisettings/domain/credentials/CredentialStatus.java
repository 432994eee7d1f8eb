package io.specter.apisettings.domain.credentials;

/** Where a credential is in its life. */
public enum CredentialStatus {
    /** In force. */
    ACTIVE,
    /** Replaced, still good until its overlap ends. */
    RETIRING,
    /** Ended with its overlap. */
    RETIRED,
    /** Ended by its own expiry. */
    EXPIRED,
    /** Ended by an operator, at once. */
    REVOKED;

    /** Whether a credential in this status is good. */
    public boolean isValid() {
        return this == ACTIVE || this == RETIRING;
    }
}
