package io.specter.apisettings.adapter.persistence;

import java.util.Objects;

/** What identifies a {@link CredentialCallRow}; JPA takes no record for it. */
class CredentialCallKey {

    private String credential = "";
    private long slotNumber;

    CredentialCallKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialCallKey that
                && credential.equals(that.credential)
                && slotNumber == that.slotNumber;
    }

    @Override
    public int hashCode() {
        return Objects.hash(credential, slotNumber);
    }
}
