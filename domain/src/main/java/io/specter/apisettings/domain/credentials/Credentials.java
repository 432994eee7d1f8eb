package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Act;
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
        Act act = request.act();
        Optional<Credential> running = retiring(label.kind(), act.at());
        if (running.isPresent() && !request.endOverlap()) {
            throw new RotationInProgress(
                    running.get().id(), running.get().retiresAt().orElseThrow());
        }
        Instant deadline =
                act.at().plus(request.overlap().orElse(policy.overlap()).length());
        Credentials settled = settle(policy, act.at());
        return settled.replace(running, old -> old.end(Ending.of(CredentialStatus.RETIRED, act)))
                .replace(settled.active(label.kind(), act.at()), old -> retire(old, deadline, act))
                .plus(Credential.issue(label, material, policy, act));
    }

    private static Credential retire(Credential credential, Instant deadline, Act act) {
        return deadline.isAfter(act.at())
                ? credential.retireAt(deadline)
                : credential.end(Ending.of(CredentialStatus.RETIRED, act));
    }

    /** Ends a valid credential at once; one that has ended stays as it was. */
    public Credentials revoke(CredentialId id, Act act) {
        return replace(
                find(id).filter(credential -> credential.isValid(act.at())),
                valid -> valid.end(Ending.of(CredentialStatus.REVOKED, act)));
    }

    /**
     * Ends a running overlap before its time.
     *
     * @throws NotRetiring when the credential is not retiring
     */
    public Credentials endOverlap(CredentialId id, Act act) {
        Credential retiring = retiring(id, act.at()).orElseThrow(NotRetiring::new);
        return replace(Optional.of(retiring), old -> old.end(Ending.of(CredentialStatus.RETIRED, act)));
    }

    /**
     * Undoes a regenerate: the retiring credential is in force again, the newer one is revoked.
     *
     * @throws NotReinstatable when it is not retiring
     */
    public Credentials reinstate(CredentialId id, Act act) {
        Credential retiring = retiring(id, act.at()).orElseThrow(NotReinstatable::new);
        return replace(inForce(retiring.kind()), newer -> newer.end(newerEnding(newer, act)))
                .replace(Optional.of(retiring), Credential::reinstate);
    }

    private Optional<Credential> retiring(CredentialId id, Instant now) {
        return find(id).filter(credential -> credential.status(now) == CredentialStatus.RETIRING);
    }

    /** The one in the slot of the active, which may have expired while nobody looked. */
    private Optional<Credential> inForce(CredentialKind kind) {
        return all.stream()
                .filter(credential -> credential.kind() == kind && !credential.isReplaced() && !credential.isEnded())
                .findFirst();
    }

    private static Ending newerEnding(Credential newer, Act act) {
        return newer.endingBy(act.at()).orElseGet(() -> Ending.of(CredentialStatus.REVOKED, act));
    }

    /** What time has brought that is not recorded yet, in the order of issue. */
    public List<Occurrence> occurrences(TokenRotationPolicy policy, Instant now) {
        return all.stream()
                .flatMap(credential -> credential.occurrences(policy, now).stream())
                .toList();
    }

    /** Records what time has brought: ends, and how near the due date is. */
    public Credentials settle(TokenRotationPolicy policy, Instant now) {
        return map(credential -> credential.settle(policy, now));
    }

    /** The same under another policy. */
    public Credentials replan(TokenRotationPolicy before, TokenRotationPolicy after) {
        return map(credential -> credential.replan(before, after));
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
