package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RotateMasterKey;
import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.MasterKeyRotationInProgress;
import io.specter.apisettings.domain.masterkey.MasterKeyUnchanged;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Starts rotations of the master key and tells how far they are; {@link MasterKeyCare} does the work. */
public final class MasterKeyReplacement implements RotateMasterKey {

    private final MasterKeys keys;
    private final MasterKeyRotations rotations;
    private final LiveNodes nodes;
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public MasterKeyReplacement(
            MasterKeys keys,
            MasterKeyRotations rotations,
            LiveNodes nodes,
            AuditedChanges changes,
            SecureRandom random,
            InstantSource clock) {
        this.keys = keys;
        this.rotations = rotations;
        this.nodes = nodes;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Progress start(Intent intent) {
        return changes.run(Attempt.by(intent, AuditAction.ROTATE_MASTER_KEY), entry -> {
            intent.caller().require(Permission.ROTATE_MASTER_KEY);
            makeWay();
            Instant now = clock.instant();
            MasterKeyRotation started = MasterKeyRotation.start(newKey(), intent.act(now), random);
            List<Node> live = nodes.report();
            rotations.save(started);
            entry.done(now);
            return progress(started, live);
        });
    }

    /** One that runs is in the way, unless its operator has taken the new key of a given keyset back. */
    private void makeWay() {
        keys.follow();
        rotations.holdLatest().filter(MasterKeyRotation::isRunning).ifPresent(this::abandonUnlessUnderway);
    }

    private void abandonUnlessUnderway(MasterKeyRotation running) {
        if (keys.isGenerated() || running.isUnderway(nodes.report())) {
            throw new MasterKeyRotationInProgress();
        }
        rotations.save(running.finish(MasterKeyRotation.Phase.ABANDONED, clock.instant()));
    }

    private MasterKeyId newKey() {
        if (keys.isGenerated()) {
            return keys.add();
        }
        if (keys.isInForce(keys.outline().primary())) {
            throw new MasterKeyUnchanged();
        }
        return keys.outline().primary();
    }

    @Override
    public Progress rotation(Caller caller, RotationId id) {
        changes.require(caller, Permission.SEE_MASTER_KEY, AuditAction.READ_MASTER_KEY);
        return rotations.find(id).map(this::progress).orElseThrow(NotFound::new);
    }

    @Override
    public MasterKeyState state(Caller caller) {
        changes.require(caller, Permission.SEE_MASTER_KEY, AuditAction.READ_MASTER_KEY);
        return new MasterKeyState(
                keys.outline(),
                keys.isGenerated(),
                nodes.all(),
                rotations.latest().map(this::progress));
    }

    private Progress progress(MasterKeyRotation rotation) {
        return progress(rotation, nodes.all());
    }

    private Progress progress(MasterKeyRotation rotation, List<Node> live) {
        List<Node> waitingFor = rotation.isRunning() ? rotation.waitingFor(live) : List.of();
        return new Progress(rotation, keys.secretsNotUnder(rotation.key()), waitingFor);
    }
}
