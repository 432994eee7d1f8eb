package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.TendMasterKey;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation.Phase;
import io.specter.apisettings.domain.masterkey.Node;
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

    private final MasterKeys keys;
    private final MasterKeyRotations rotations;
    private final AuditLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public MasterKeyCare(
            MasterKeys keys,
            MasterKeyRotations rotations,
            AuditLog log,
            Transactions transactions,
            InstantSource clock) {
        this.keys = keys;
        this.rotations = rotations;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void tend() {
        keys.follow();
        transactions.run(this::report);
        while (isRunning() && transactions.run(this::moveOn)) {
            transactions.run(this::report);
        }
    }

    private boolean isRunning() {
        return rotations.latest().filter(MasterKeyRotation::isRunning).isPresent();
    }

    private Instant report() {
        Instant now = clock.instant();
        rotations.report(new Node(keys.node(), keys.outline(), now));
        return now;
    }

    /** Whether there may be more to do at once. */
    private boolean moveOn() {
        Optional<MasterKeyRotation> running = rotations.holdLatest().filter(MasterKeyRotation::isRunning);
        return running.isPresent() && moveOn(running.get(), rotations.nodes(Node.aliveSince(clock.instant())));
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
        if (mayWrite && !keys.outline().primary().equals(rotation.key())) {
            keys.promote(rotation.key());
        }
        return keys.outline().primary().equals(rotation.key());
    }

    private void finish(MasterKeyRotation rotation, Phase how, AuditAction action) {
        Instant now = clock.instant();
        rotations.save(rotation.finish(how, now));
        log.append(Attempt.by(Actor.CLOCK, action).done(now));
    }
}
