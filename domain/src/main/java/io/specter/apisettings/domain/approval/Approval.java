package io.specter.apisettings.domain.approval;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Forbidden;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An act that somebody asked for and that waits for a second operator.
 *
 * @param requested by whom, when and what for
 * @param expiresAt from when on nobody can approve it any more
 */
public record Approval(
        ApprovalId id,
        AppId app,
        EnvironmentName environment,
        CriticalAct act,
        Act requested,
        Instant expiresAt,
        Optional<Decision> decision) {

    /** Where it stands. */
    public enum Status {
        WAITING,
        APPROVED,
        DECLINED,
        EXPIRED
    }

    /** How it ended: by whom, when and what for. */
    public record Decision(Status outcome, Act made) {}

    public static Approval ask(
            ApprovalId id, AppId app, EnvironmentName environment, CriticalAct act, Act requested, Duration lifetime) {
        return new Approval(id, app, environment, act, requested, requested.at().plus(lifetime), Optional.empty());
    }

    public Status status(Instant now) {
        return decision.map(Decision::outcome).orElse(now.isBefore(expiresAt) ? Status.WAITING : Status.EXPIRED);
    }

    /**
     * Refuses who cannot approve it now.
     *
     * @throws Forbidden when it is the one who asked for it
     * @throws NotAwaitingApproval when it has been decided or has expired
     */
    public void requireApprovableBy(Actor actor, Instant now) {
        if (requested.by().id().equals(actor.id())) {
            throw Forbidden.ofOwnRequest();
        }
        requireWaiting(now);
    }

    /** As {@link #requireApprovableBy} refuses it. */
    public Approval approve(Act act) {
        requireApprovableBy(act.by(), act.at());
        return decided(Status.APPROVED, act);
    }

    /**
     * By another one, or taken back by who asked for it.
     *
     * @throws NotAwaitingApproval when it has been decided or has expired
     */
    public Approval decline(Act act) {
        requireWaiting(act.at());
        return decided(Status.DECLINED, act);
    }

    /** Records that its time is over. */
    public Approval expire() {
        return decided(Status.EXPIRED, Act.by(Actor.CLOCK, expiresAt));
    }

    private void requireWaiting(Instant now) {
        if (status(now) != Status.WAITING) {
            throw new NotAwaitingApproval();
        }
    }

    private Approval decided(Status outcome, Act act) {
        return new Approval(
                id, app, environment, this.act, requested, expiresAt, Optional.of(new Decision(outcome, act)));
    }
}
