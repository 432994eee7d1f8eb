package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.SecretVault.Owner;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Ending;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.credentials.TokenDigest;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.verification.KnownToken;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credential in the database: of its secret there is the digest or the ciphertext, or nothing. */
@Entity
@Table(name = "credential")
class CredentialRow {

    /** What of a kind there is once at most in an environment; a credential that has ended has none. */
    enum Slot {
        ACTIVE,
        RETIRING
    }

    @Id
    private String id;

    @Column(name = "app_id")
    private String app;

    private String environment;

    @Enumerated(EnumType.STRING)
    private CredentialKind kind;

    /** Given by the database, in the order of issue. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long place;

    private byte @Nullable [] material;

    @Column(name = "issued_at")
    @Convert(converter = InstantConverter.class)
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "expires_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant expiresAt;

    @Column(name = "retires_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant retiresAt;

    @Column(name = "ended_status")
    @Enumerated(EnumType.STRING)
    private @Nullable CredentialStatus endedStatus;

    @Column(name = "ended_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Enumerated(EnumType.STRING)
    private RotationState noted;

    /** When the clock must look at it again. */
    @Column(name = "next_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant nextAt;

    /** By when something must be done, or it ends. */
    @Column(name = "deadline_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant deadlineAt;

    @Column(name = "slot")
    @Enumerated(EnumType.STRING)
    private @Nullable Slot slot;

    private CredentialRow() {}

    static CredentialRow from(Environment environment, Credential credential) {
        CredentialRow row = new CredentialRow();
        row.id = credential.id().value();
        row.app = environment.app().value();
        row.environment = environment.name().value();
        row.kind = credential.kind();
        row.material = bytes(credential.material());
        row.issuedAt = credential.issuedAt();
        row.issuedBy = credential.issuedBy();
        row.expiresAt = credential.expiresAt().orElse(null);
        row.retiresAt = credential.retiresAt().orElse(null);
        row.endedStatus = credential.ending().map(Ending::status).orElse(null);
        row.endedAt = credential.ending().map(Ending::at).orElse(null);
        row.endedBy = credential.ending().map(Ending::by).orElse(null);
        row.endedReason =
                credential.ending().flatMap(Ending::reason).map(Reason::value).orElse(null);
        row.noted = credential.noted();
        TokenRotationPolicy policy = environment.settings().rotationPolicy();
        row.nextAt = credential.nextOccurrence(policy).orElse(null);
        row.deadlineAt = credential.deadline(policy).orElse(null);
        row.slot = slot(credential).orElse(null);
        return row;
    }

    static Optional<Slot> slot(Credential credential) {
        if (credential.ending().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(credential.retiresAt().isPresent() ? Slot.RETIRING : Slot.ACTIVE);
    }

    private static byte @Nullable [] bytes(Material material) {
        if (material instanceof TokenDigest digest) {
            return digest.bytes();
        }
        return material instanceof SealedSecret secret ? secret.ciphertext() : null;
    }

    Credential toDomain() {
        return new Credential(
                new CredentialLabel(kind, Optional.of(new EnvironmentName(environment)), new CredentialId(id)),
                material(),
                issuedAt,
                issuedBy,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(retiresAt),
                noted,
                ending());
    }

    KnownToken toKnownToken(boolean appArchived, boolean requireSignature) {
        return new KnownToken(
                new AppId(app), appArchived, new EnvironmentName(environment), requireSignature, toDomain());
    }

    Owner owner() {
        return new Owner(new AppId(app), new EnvironmentName(environment), new CredentialId(id));
    }

    byte[] ciphertext() {
        return Objects.requireNonNull(material);
    }

    SealedSecret sealed() {
        return SealedSecret.of(ciphertext());
    }

    /** Under another key than before. */
    void keep(SealedSecret anew) {
        material = anew.ciphertext();
    }

    private Material material() {
        if (material == null) {
            return Material.Destroyed.DESTROYED;
        }
        return kind == CredentialKind.AUTH_TOKEN ? TokenDigest.restore(material) : SealedSecret.of(material);
    }

    private Optional<Ending> ending() {
        return Optional.ofNullable(endedStatus)
                .map(how -> new Ending(
                        how,
                        Objects.requireNonNull(endedAt),
                        Objects.requireNonNull(endedBy),
                        Optional.ofNullable(endedReason).map(Reason::new)));
    }
}
