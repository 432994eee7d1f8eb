package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operator's token in the database, by its digest. */
@Entity
@Table(name = "operator_token")
class OperatorTokenRow {

    @Id
    private String digest;

    @Column(name = "operator_id")
    private String operator;

    private String id;

    private String name;

    @Column(name = "issued_at")
    @Convert(converter = InstantConverter.class)
    private Instant issuedAt;

    @Column(name = "expires_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant lastUsedAt;

    private OperatorTokenRow() {}

    static OperatorTokenRow from(OperatorToken token) {
        OperatorTokenRow row = new OperatorTokenRow();
        row.digest = key(token.digest());
        row.operator = token.operator().value();
        row.id = token.id().value();
        row.name = token.name().value();
        row.issuedAt = token.issuedAt();
        row.expiresAt = token.expiresAt().orElse(null);
        row.lastUsedAt = token.lastUsedAt().orElse(null);
        return row;
    }

    static String key(TokenDigest token) {
        return HexFormat.of().formatHex(token.bytes());
    }

    void usedAt(Instant at) {
        lastUsedAt = at;
    }

    OperatorToken toDomain() {
        return new OperatorToken(
                new CredentialId(id),
                new OperatorId(operator),
                new TokenName(name),
                TokenDigest.restore(HexFormat.of().parseHex(digest)),
                issuedAt,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(lastUsedAt));
    }
}
