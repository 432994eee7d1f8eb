package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.credentials.CredentialId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** When a credential was last used, in the database. */
@Entity
@Table(name = "credential_use")
class CredentialUseRow {

    static final String MOVE = "update CredentialUseRow u set u.lastUsedAt = :at"
            + " where u.credential = :credential and u.lastUsedAt < :at";

    @Id
    @Column(name = "credential_id")
    private String credential;

    @Column(name = "last_used_at")
    @Convert(converter = InstantConverter.class)
    private Instant lastUsedAt;

    private CredentialUseRow() {}

    static CredentialUseRow from(CredentialId credential, Instant at) {
        CredentialUseRow row = new CredentialUseRow();
        row.credential = credential.value();
        row.lastUsedAt = at;
        return row;
    }

    Map<String, ?> moving() {
        return Map.of("at", lastUsedAt, "credential", credential);
    }

    CredentialId credential() {
        return new CredentialId(credential);
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
