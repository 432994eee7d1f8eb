package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One auth token or secret key of an environment. Its status is a matter of time alone; {@code ending} records an end
 * for the history.
 *
 * @param issuedBy the name of the operator who issued it
 * @param expiresAt fixed at issue; empty when it never expires
 * @param retiresAt the end of its overlap once it was replaced, never after {@code expiresAt}
 */
public record Credential(
        CredentialLabel label,
        Material material,
        Instant issuedAt,
        String issuedBy,
        Optional<Instant> expiresAt,
        Optional<Instant> retiresAt,
        Optional<Ending> ending) {

    public Credential {
        if (label.kind() == CredentialKind.OPERATOR_TOKEN) {
            throw new IllegalArgumentException("an operator token belongs to no environment");
        }
        if (expiresAt.isPresent() && retiresAt.filter(expiresAt.get()::isBefore).isPresent()) {
            throw new IllegalArgumentException("an overlap never outlives an expiry");
        }
    }

    /** A new one, in force from {@code at}, expiring as {@code policy} says now. */
    static Credential issue(
            CredentialLabel label, Material material, TokenRotationPolicy policy, Actor by, Instant at) {
        return new Credential(label, material, at, by.name(), policy.expiresAt(at), Optional.empty(), Optional.empty());
    }

    public CredentialId id() {
        return label.id();
    }

    public CredentialKind kind() {
        return label.kind();
    }

    public CredentialStatus status(Instant now) {
        if (ending.isPresent()) {
            return ending.get().status();
        }
        if (endsAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return endsAt().equals(expiresAt) ? CredentialStatus.EXPIRED : CredentialStatus.RETIRED;
        }
        return retiresAt.isPresent() ? CredentialStatus.RETIRING : CredentialStatus.ACTIVE;
    }

    public boolean isValid(Instant now) {
        return status(now).isValid();
    }

    /** When it ends if nothing is done. */
    public Optional<Instant> endsAt() {
        return retiresAt.or(() -> expiresAt);
    }

    boolean isReplaced() {
        return retiresAt.isPresent();
    }

    boolean isEnded() {
        return ending.isPresent();
    }

    /** Replaced: good until {@code deadline} or its expiry, whichever comes first. */
    Credential retireAt(Instant deadline) {
        Instant end = expiresAt.filter(deadline::isAfter).orElse(deadline);
        return with(material, Optional.of(end), Optional.empty());
    }

    Credential reinstate() {
        return with(material, Optional.empty(), Optional.empty());
    }

    Credential end(CredentialStatus how, Instant at, Actor by) {
        Optional<Instant> overlapEnd = how == CredentialStatus.RETIRED ? Optional.of(at) : Optional.empty();
        return with(material.afterEnd(), overlapEnd, Optional.of(new Ending(how, at, by.name())));
    }

    /** Records an end that time has brought. */
    Credential settle(Instant now) {
        if (isEnded() || isValid(now)) {
            return this;
        }
        return end(status(now), endsAt().orElseThrow(), Actor.CLOCK);
    }

    private Credential with(Material kept, Optional<Instant> retires, Optional<Ending> ended) {
        return new Credential(label, kept, issuedAt, issuedBy, expiresAt, retires, ended);
    }
}
