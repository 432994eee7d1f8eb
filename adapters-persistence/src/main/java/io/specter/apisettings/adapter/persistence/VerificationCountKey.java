package io.specter.apisettings.adapter.persistence;

import java.util.Objects;

/** What identifies a {@link VerificationCountRow}; JPA takes no record for it. */
class VerificationCountKey {

    private String credential = "";
    private long hourNumber;
    private String outcome = "";

    VerificationCountKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationCountKey that
                && credential.equals(that.credential)
                && hourNumber == that.hourNumber
                && outcome.equals(that.outcome);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credential, hourNumber, outcome);
    }
}
