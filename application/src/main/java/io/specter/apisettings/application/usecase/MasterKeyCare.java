package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.TendMasterKey;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation.Phase;
import io.specter.apisettings.domain.masterkey.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Follows the keyset file and moves a rotation of the master key on, in steps that can be broken off anywhere: first all
 * live nodes must have the new key, then it becomes the primary one, then secrets are encrypted anew, some at a time.
 */
public final class MasterKeyCare implements TendMasterKey {

    /** How many secrets a transaction takes on. */
    private static final int BATCH = 100;

    /** Longer than any transaction takes. */
    private static final Duration STRAGGLING = Duration.ofMinutes(5);

    private final MasterKeys keys;
    private final MasterKeyRotations rotations;
    private final LiveNodes nodes;
    private final AuditLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public MasterKeyCare(
            MasterKeys keys,
            MasterKeyRotations rotations,
            LiveNodes nodes,
            AuditLog log,
            Transactions transactions,
            InstantSource clock) {
        this.keys = keys;
        this.rotations = rotations;
        this.nodes = nodes;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void join() {
        transactions.perform(nodes::report);
    }

    @Override
    public void tend() {
        keys.follow();
        join();
        while (isToDo() && transactions.run(this::moveOn)) {
            // As long as there is something to do at once.
        }
    }

    private boolean isToDo() {
        return rotations
                .latest()
                .filter(latest -> latest.isRunning() || mayHaveStragglers(latest))
                .isPresent();
    }

    /** Whether there may be more to do at once. */
    private boolean moveOn() {
        Optional<MasterKeyRotation> latest = rotations.holdLatest();
        List<Node> live = nodes.report();
        if (latest.filter(MasterKeyRotation::isRunning).isPresent()) {
            return moveOn(latest.get(), live);
        }
        return latest.filter(done -> mayHaveStragglers(done) && isPrimary(done.key()))
                        .isPresent()
                && keys.reEncrypt(latest.get().key(), BATCH) > 0;
    }

    /** A secret that was on its way when the last one was counted is kept under the old key after the rotation. */
    private boolean mayHaveStragglers(MasterKeyRotation done) {
        return done.phase() == Phase.COMPLETED
                && done.finishedAt()
                        .filter(at -> at.plus(STRAGGLING).isAfter(clock.instant()))
                        .isPresent();
    }

    private boolean isPrimary(MasterKeyId key) {
        return keys.outline().primary().equals(key);
    }

    private boolean moveOn(MasterKeyRotation rotation, List<Node> live) {
        if (rotation.isLost(live)) {
            finish(rotation, Phase.ABANDONED, AuditAction.ABANDON_MASTER_KEY_ROTATION);
            return false;
        }
        return rotation.phase() == Phase.AWAITING_NODES ? begin(rotation, live) : reEncrypt(rotation, live);
    }

    private boolean begin(MasterKeyRotation rotation, List<Node> live) {
        if (!rotation.waitingFor(live).isEmpty()) {
            return false;
        }
        rotations.save(rotation.reEncrypt(keys.secretsNotUnder(rotation.key())));
        return true;
    }

    private boolean reEncrypt(MasterKeyRotation rotation, List<Node> live) {
        if (!promoted(rotation)) {
            return false;
        }
        if (keys.reEncrypt(rotation.key(), BATCH) > 0) {
            return true;
        }
        boolean allAreUnderIt = keys.secretsNotUnder(rotation.key()) == 0;
        if (allAreUnderIt && rotation.waitingFor(live).isEmpty()) {
            finish(rotation, Phase.COMPLETED, AuditAction.COMPLETE_MASTER_KEY_ROTATION);
        }
        return false;
    }

    /** Whether this node encrypts under the new key; of a given keyset that is the operator's to do. */
    private boolean promoted(MasterKeyRotation rotation) {
        boolean mayWrite = keys.isGenerated() && keys.outline().holds(rotation.key());
        if (mayWrite && !isPrimary(rotation.key())) {
            keys.promote(rotation.key());
        }
        return isPrimary(rotation.key());
    }

    private void finish(MasterKeyRotation rotation, Phase how, AuditAction action) {
        Instant now = clock.instant();
        rotations.save(rotation.finish(how, now));
        log.append(Attempt.by(Actor.CLOCK, action).done(now));
    }
}
