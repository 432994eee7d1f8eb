package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One auth token or secret key of an environment. Its status is a matter of time alone; {@code ending} records an end
 * for the history.
 *
 * @param issuedBy the name of the operator who issued it
 * @param expiresAt fixed at issue; empty when it never expires
 * @param retiresAt the end of its overlap once it was replaced, never after {@code expiresAt}
 * @param noted the rotation state that was recorded last: each is recorded once
 */
public record Credential(
        CredentialLabel label,
        Material material,
        Instant issuedAt,
        String issuedBy,
        Optional<Instant> expiresAt,
        Optional<Instant> retiresAt,
        RotationState noted,
        Optional<Ending> ending) {

    public Credential {
        if (label.kind() == CredentialKind.OPERATOR_TOKEN) {
            throw new IllegalArgumentException("an operator token belongs to no environment");
        }
        if (expiresAt.isPresent() && retiresAt.filter(expiresAt.get()::isBefore).isPresent()) {
            throw new IllegalArgumentException("an overlap never outlives an expiry");
        }
    }

    /** A new one, in force from the act on, expiring as {@code policy} says now. */
    static Credential issue(CredentialLabel label, Material material, TokenRotationPolicy policy, Act act) {
        return new Credential(
                label,
                material,
                act.at(),
                act.by().name(),
                policy.expiresAt(act.at()),
                Optional.empty(),
                RotationState.FRESH,
                Optional.empty());
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

    /** How it ended: as recorded, or as time has brought it while nobody looked. */
    public Optional<Ending> endingBy(Instant now) {
        return ending.or(() -> endsAt().filter(at -> !isValid(now)).map(end -> Ending.byTime(status(now), end)));
    }

    /** When something must have been done about it, or it ends; empty: never. */
    public Optional<Instant> deadline(TokenRotationPolicy policy) {
        if (isEnded()) {
            return Optional.empty();
        }
        return isReplaced() ? retiresAt : earliest(policy.dueAt(issuedAt), expiresAt);
    }

    /** When time brings the next thing that is to be recorded; empty: never. */
    public Optional<Instant> nextOccurrence(TokenRotationPolicy policy) {
        if (isEnded()) {
            return Optional.empty();
        }
        return isReplaced() ? retiresAt : earliest(nextRotationState(policy), expiresAt);
    }

    private Optional<Instant> nextRotationState(TokenRotationPolicy policy) {
        return switch (noted) {
            case FRESH -> policy.dueSoonAt(issuedAt);
            case DUE_SOON -> policy.dueAt(issuedAt);
            case OVERDUE -> Optional.empty();
        };
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** What time has brought that is not recorded yet. */
    List<Occurrence> occurrences(TokenRotationPolicy policy, Instant now) {
        List<Occurrence> found = new ArrayList<>();
        if (isEnded()) {
            return found;
        }
        switch (status(now)) {
            case EXPIRED -> found.add(new Occurrence(label, Occurrence.What.EXPIRED));
            case RETIRED -> found.add(new Occurrence(label, Occurrence.What.OVERLAP_ENDED));
            case ACTIVE -> found.addAll(rotationOccurrences(policy, now));
            default -> {}
        }
        return found;
    }

    private List<Occurrence> rotationOccurrences(TokenRotationPolicy policy, Instant now) {
        RotationState reached = policy.rotation(issuedAt, now);
        boolean warned = !policy.warnBefore().isZero();
        List<Occurrence> found = new ArrayList<>();
        if (warned && isNews(RotationState.DUE_SOON, reached)) {
            found.add(new Occurrence(label, Occurrence.What.DUE_SOON));
        }
        if (isNews(RotationState.OVERDUE, reached)) {
            found.add(new Occurrence(label, Occurrence.What.OVERDUE));
        }
        return found;
    }

    private boolean isNews(RotationState state, RotationState reached) {
        return state.compareTo(noted) > 0 && state.compareTo(reached) <= 0;
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
        return with(material, Optional.of(end), noted, Optional.empty());
    }

    Credential reinstate() {
        return with(material, Optional.empty(), noted, Optional.empty());
    }

    Credential end(Ending how) {
        Optional<Instant> overlapEnd =
                how.status() == CredentialStatus.RETIRED ? Optional.of(how.at()) : Optional.empty();
        return with(material.afterEnd(), overlapEnd, noted, Optional.of(how));
    }

    /** Records what time has brought. */
    Credential settle(TokenRotationPolicy policy, Instant now) {
        if (isEnded()) {
            return this;
        }
        return switch (status(now)) {
            case EXPIRED, RETIRED -> end(endingBy(now).orElseThrow());
            case ACTIVE -> with(material, retiresAt, furthest(policy.rotation(issuedAt, now)), ending);
            default -> this;
        };
    }

    /** What was told stays told, also by a node whose clock is ahead. */
    private RotationState furthest(RotationState reached) {
        return reached.compareTo(noted) > 0 ? reached : noted;
    }

    /** Under another policy: one that moves the due date makes it news again. */
    Credential replan(TokenRotationPolicy before, TokenRotationPolicy after) {
        boolean moved = !before.dueAt(issuedAt).equals(after.dueAt(issuedAt));
        return moved ? with(material, retiresAt, RotationState.FRESH, ending) : this;
    }

    private Credential with(Material kept, Optional<Instant> retires, RotationState recorded, Optional<Ending> ended) {
        return new Credential(label, kept, issuedAt, issuedBy, expiresAt, retires, recorded, ended);
    }
}
