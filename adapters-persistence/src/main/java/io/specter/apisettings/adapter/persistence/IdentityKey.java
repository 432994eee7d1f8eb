package io.specter.apisettings.adapter.persistence;

import java.util.Objects;

/** What identifies an {@link IdentityRow}; JPA takes no record for it. */
class IdentityKey {

    private String issuer = "";
    private String subject = "";

    IdentityKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityKey that && issuer.equals(that.issuer) && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issuer, subject);
    }
}
