package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RotateMasterKey;
import io.specter.apisettings.application.port.out.MasterKeyRotations;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.NotFound;
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
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public MasterKeyReplacement(
            MasterKeys keys,
            MasterKeyRotations rotations,
            AuditedChanges changes,
            SecureRandom random,
            InstantSource clock) {
        this.keys = keys;
        this.rotations = rotations;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Progress start(Intent intent) {
        return changes.run(Attempt.by(intent, AuditAction.ROTATE_MASTER_KEY), entry -> {
            rotations.holdLatest().filter(MasterKeyRotation::isRunning).ifPresent(running -> {
                throw new MasterKeyRotationInProgress();
            });
            Instant now = clock.instant();
            MasterKeyRotation started = MasterKeyRotation.start(newKey(), intent.act(now), random);
            rotations.report(new Node(keys.node(), keys.outline(), now));
            rotations.save(started);
            entry.done(now);
            return progress(started);
        });
    }

    private MasterKeyId newKey() {
        keys.follow();
        if (keys.isGenerated()) {
            return keys.add();
        }
        MasterKeyId promoted = keys.outline().primary();
        if (keys.secretsNotUnder(promoted) == 0) {
            throw new MasterKeyUnchanged();
        }
        return promoted;
    }

    @Override
    public Progress rotation(Actor actor, RotationId id) {
        return rotations.find(id).map(this::progress).orElseThrow(NotFound::new);
    }

    @Override
    public MasterKeyState state(Actor actor) {
        return new MasterKeyState(
                keys.outline(), keys.isGenerated(), live(), rotations.latest().map(this::progress));
    }

    private Progress progress(MasterKeyRotation rotation) {
        List<Node> waitingFor = rotation.isRunning() ? rotation.waitingFor(live()) : List.of();
        return new Progress(rotation, keys.secretsNotUnder(rotation.key()), waitingFor);
    }

    private List<Node> live() {
        return rotations.nodes(Node.aliveSince(clock.instant()));
    }
}
