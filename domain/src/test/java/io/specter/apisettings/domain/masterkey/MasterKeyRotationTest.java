package io.specter.apisettings.domain.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation.Phase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MasterKeyRotationTest {

    private static final MasterKeyId NEW = new MasterKeyId(2);

    private final Instant now = new MovingClock().instant();
    private final MasterKeyRotation started =
            MasterKeyRotation.start(NEW, Act.by(new Actor("op_1", "alice"), now), new SecureRandom());

    private Node node(String id, long primary, long... keys) {
        List<MasterKeyId> all = LongStream.of(keys).mapToObj(MasterKeyId::new).toList();
        return new Node(id, new KeysetOutline(new MasterKeyId(primary), all), now);
    }

    @Test
    void aNewOneWaitsForTheNodesAndTellsWhoStartedIt() {
        assertThat(started.phase()).isEqualTo(Phase.AWAITING_NODES);
        assertThat(started.isRunning()).isTrue();
        assertThat(started.startedBy()).isEqualTo("alice");
        assertThat(started.startedAt()).isEqualTo(now);
        assertThat(started.finishedAt()).isEmpty();
        assertThat(started.id().value()).matches("mkr_[0-9A-Za-z]{16}");
    }

    @Test
    void atFirstItWaitsForThoseWithoutTheNewKey() {
        Node without = node("a", 1, 1);

        assertThat(started.waitingFor(List.of(without, node("b", 1, 1, 2)))).containsExactly(without);
    }

    @Test
    void thenForThoseThatDoNotEncryptUnderIt() {
        Node unpromoted = node("b", 1, 1, 2);
        MasterKeyRotation running = started.reEncrypt(7);

        assertThat(running.total()).isEqualTo(7);
        assertThat(running.waitingFor(List.of(node("a", 2, 1, 2), unpromoted))).containsExactly(unpromoted);
    }

    @Test
    void itIsUnderwayWhileAnyNodeEncryptsUnderTheNewKey() {
        assertThat(started.isUnderway(List.of(node("a", 1, 1, 2), node("b", 2, 1, 2))))
                .isTrue();
        assertThat(started.isUnderway(List.of(node("a", 1, 1, 2)))).isFalse();
    }

    @Test
    void itIsLostWhenNobodyHasTheNewKey() {
        assertThat(started.isLost(List.of(node("a", 1, 1)))).isTrue();
        assertThat(started.isLost(List.of(node("a", 1, 1), node("b", 1, 1, 2)))).isFalse();
    }

    @Test
    void aFinishedOneIsNotRunning() {
        MasterKeyRotation done = started.reEncrypt(7).finish(Phase.COMPLETED, now.plusSeconds(9));

        assertThat(done.isRunning()).isFalse();
        assertThat(done.finishedAt()).contains(now.plusSeconds(9));
        assertThat(done.total()).isEqualTo(7);
        assertThat(started.finish(Phase.ABANDONED, now).isRunning()).isFalse();
    }

    @Test
    void aNodeCountsAsGoneAfterHalfAMinute() {
        assertThat(Node.aliveSince(now)).isEqualTo(now.minus(Duration.ofSeconds(30)));
    }

    @Test
    void aKeyHasAnUnsignedNumberOf32Bits() {
        assertThat(new MasterKeyId(0xFFFF_FFFFL)).hasToString("4294967295");
        assertThat(new MasterKeyId(0)).hasToString("0");
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeyId(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeyId(0x1_0000_0000L));
    }

    @Test
    void thePrimaryKeyIsOneOfTheKeys() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeysetOutline(NEW, List.of(new MasterKeyId(1))));
    }

    @Test
    void anIdOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RotationId("mkr_short"));
        assertThat(new RotationId("mkr_0123456789abcdef")).hasToString("mkr_0123456789abcdef");
    }
}
