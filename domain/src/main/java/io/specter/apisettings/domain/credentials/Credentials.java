package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The keyset of an environment: of each kind at most one credential in force and one retiring, and those that the last
 * transition ended. The history before that is not its business.
 */
public final class Credentials {

    public static final Credentials NONE = new Credentials(List.of());

    private final List<Credential> all;

    private Credentials(List<Credential> all) {
        for (CredentialKind kind : CredentialKind.values()) {
            refuseTwo(all, kind, Credential::isReplaced);
            refuseTwo(all, kind, Predicate.not(Credential::isReplaced));
        }
        this.all = List.copyOf(all);
    }

    private static void refuseTwo(List<Credential> all, CredentialKind kind, Predicate<Credential> slot) {
        Predicate<Credential> open = credential -> credential.kind() == kind && !credential.isEnded();
        if (all.stream().filter(open.and(slot)).count() > 1) {
            throw new IllegalArgumentException("two credentials in one slot: " + kind);
        }
    }

    /** From those that were not recorded as ended. */
    public static Credentials restore(List<Credential> open) {
        return new Credentials(open);
    }

    public List<Credential> all() {
        return all;
    }

    public Optional<Credential> find(CredentialId id) {
        return all.stream().filter(credential -> credential.id().equals(id)).findFirst();
    }

    public Optional<Credential> active(CredentialKind kind, Instant now) {
        return withStatus(kind, CredentialStatus.ACTIVE, now);
    }

    public Optional<Credential> retiring(CredentialKind kind, Instant now) {
        return withStatus(kind, CredentialStatus.RETIRING, now);
    }

    private Optional<Credential> withStatus(CredentialKind kind, CredentialStatus status, Instant now) {
        return all.stream()
                .filter(credential -> credential.kind() == kind && credential.status(now) == status)
                .findFirst();
    }

    /**
     * Puts a new credential in force; the one before retires.
     *
     * @throws RotationInProgress when an overlap of this kind runs and the request does not end it
     */
    public Credentials regenerate(
            CredentialLabel label, Material material, TokenRotationPolicy policy, Regeneration request) {
        Instant now = request.at();
        retiring(label.kind(), now).filter(running -> !request.endOverlap()).ifPresent(running -> {
            throw new RotationInProgress(running.id(), running.retiresAt().orElseThrow());
        });
        Instant deadline = now.plus(request.overlap().orElse(policy.overlap()).length());
        Credentials settled = settle(now);
        return settled.replace(
                        settled.retiring(label.kind(), now),
                        old -> old.end(CredentialStatus.RETIRED, now, request.by()))
                .replace(settled.active(label.kind(), now), old -> retire(old, deadline, request))
                .plus(Credential.issue(label, material, policy, request.by(), now));
    }

    private static Credential retire(Credential credential, Instant deadline, Regeneration request) {
        return deadline.isAfter(request.at())
                ? credential.retireAt(deadline)
                : credential.end(CredentialStatus.RETIRED, request.at(), request.by());
    }

    /** Ends a valid credential at once; one that has ended stays as it was. */
    public Credentials revoke(CredentialId id, Actor by, Instant now) {
        Optional<Credential> valid = find(id).filter(credential -> credential.isValid(now));
        if (valid.isEmpty()) {
            return this;
        }
        return settle(now).replace(valid, credential -> credential.end(CredentialStatus.REVOKED, now, by));
    }

    /**
     * Undoes a regenerate: the retiring credential is in force again, the newer one is revoked.
     *
     * @throws NotReinstatable when it is not retiring
     */
    public Credentials reinstate(CredentialId id, Actor by, Instant now) {
        Credential retiring = find(id).filter(credential -> credential.status(now) == CredentialStatus.RETIRING)
                .orElseThrow(NotReinstatable::new);
        Credentials settled = settle(now);
        return settled.replace(
                        settled.active(retiring.kind(), now), newer -> newer.end(CredentialStatus.REVOKED, now, by))
                .replace(Optional.of(retiring), Credential::reinstate);
    }

    /** Records the ends that time has brought. */
    public Credentials settle(Instant now) {
        return map(credential -> credential.settle(now));
    }

    private Credentials replace(Optional<Credential> target, UnaryOperator<Credential> change) {
        return map(credential -> target.filter(credential::equals).isPresent() ? change.apply(credential) : credential);
    }

    private Credentials map(UnaryOperator<Credential> change) {
        return new Credentials(all.stream().map(change).toList());
    }

    private Credentials plus(Credential credential) {
        return new Credentials(
                Stream.concat(all.stream(), Stream.of(credential)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credentials that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
