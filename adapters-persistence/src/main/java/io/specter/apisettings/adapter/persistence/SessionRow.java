package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session in the database, by the digest of its value. */
@Entity
@Table(name = "operator_session")
class SessionRow {

    @Id
    private String digest;

    @Column(name = "operator_id")
    private String operator;

    @Column(name = "token_id")
    private @Nullable String token;

    @Column(name = "started_at")
    @Convert(converter = InstantConverter.class)
    private Instant startedAt;

    @Column(name = "last_seen_at")
    @Convert(converter = InstantConverter.class)
    private Instant lastSeenAt;

    @Column(name = "idle_seconds")
    private long idleSeconds;

    @Column(name = "expires_at")
    @Convert(converter = InstantConverter.class)
    private Instant expiresAt;

    @Column(name = "ends_at")
    @Convert(converter = InstantConverter.class)
    private Instant endsAt;

    private SessionRow() {}

    static SessionRow from(Session session) {
        SessionRow row = new SessionRow();
        row.digest = key(session.digest());
        row.operator = session.operator().value();
        row.token = session.token().map(CredentialId::value).orElse(null);
        row.startedAt = session.startedAt();
        row.idleSeconds = session.idleTimeout().toSeconds();
        row.expiresAt = session.expiresAt();
        row.seen(session);
        return row;
    }

    static String key(TokenDigest session) {
        return HexFormat.of().formatHex(session.bytes());
    }

    void seen(Session session) {
        lastSeenAt = session.lastSeenAt();
        endsAt = session.endsAt();
    }

    Session toDomain() {
        return new Session(
                TokenDigest.restore(HexFormat.of().parseHex(digest)),
                new OperatorId(operator),
                Optional.ofNullable(token).map(CredentialId::new),
                startedAt,
                lastSeenAt,
                Duration.ofSeconds(idleSeconds),
                expiresAt);
    }
}
