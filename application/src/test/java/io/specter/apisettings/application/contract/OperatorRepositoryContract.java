package io.specter.apisettings.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link OperatorRepository} does. */
public abstract class OperatorRepositoryContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TokenDigest TOKEN = PlainSecret.of("the first owner's").digest();
    private static final TokenDigest OTHER = PlainSecret.of("another's").digest();

    private OperatorRepository operators() {
        return opened().operators();
    }

    private boolean enrol(Operator owner, TokenDigest token) {
        return inTransaction(() -> operators().enrolOwner(owner, token));
    }

    @Test
    void thereIsNoOwnerAtFirst() {
        assertThat(operators().hasOwner()).isFalse();
        assertThat(operators().byToken(TOKEN)).isEmpty();
    }

    @Test
    void theFirstOwnerIsFoundByItsToken() {
        Operator owner = Operator.owner(RANDOM);

        assertThat(enrol(owner, TOKEN)).isTrue();

        assertThat(operators().hasOwner()).isTrue();
        assertThat(operators().byToken(TOKEN)).contains(owner);
        assertThat(operators().byToken(OTHER)).isEmpty();
    }

    @Test
    void aSecondOneIsNotEnrolled() {
        Operator owner = Operator.owner(RANDOM);
        enrol(owner, TOKEN);

        assertThat(enrol(Operator.owner(RANDOM), OTHER)).isFalse();
        assertThat(enrol(owner, TOKEN)).isFalse();

        assertThat(operators().byToken(OTHER)).isEmpty();
        assertThat(operators().byToken(TOKEN)).contains(owner);
    }

    @Test
    void aRollbackUndoesIt() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> inTransaction((Runnable) () -> {
                    assertThat(operators().enrolOwner(Operator.owner(RANDOM), TOKEN))
                            .isTrue();
                    throw new IllegalStateException();
                }));

        assertThat(operators().hasOwner()).isFalse();
        assertThat(enrol(Operator.owner(RANDOM), TOKEN)).isTrue();
    }

    @Test
    void ofSeveralAtOnceOneIsEnrolled() {
        List<Object> outcomes = Race.run(4, () -> {
            Operator owner = Operator.owner(RANDOM);
            return enrol(owner, PlainSecret.of(owner.id()).digest());
        });

        assertThat(outcomes).containsExactlyInAnyOrder(true, false, false, false);
        assertThat(operators().hasOwner()).isTrue();
    }
}
