package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.out.IdentityRepository;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityRepository} does. */
public abstract class IdentityContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Identity ALICE = new Identity("https://login.example", "1");

    private IdentityRepository identities() {
        return opened().identities();
    }

    private Operator operator(String name) {
        return inTransaction(() -> opened().operators()
                .save(Operator.enrol(
                        OperatorId.random(RANDOM), new OperatorDetails(new OperatorName(name), List.of()), NOW)));
    }

    private void spend(String signIn, Instant until) {
        inTransaction(() -> identities().spend(signIn, until));
    }

    @Test
    void anIdentityIsTheOperatorItWasTiedTo() {
        Operator alice = operator("Alice");
        inTransaction(() -> identities().add(ALICE, alice.id()));

        assertThat(identities().find(ALICE)).contains(alice.id());
        assertThat(identities().find(new Identity("https://login.example", "2")))
                .isEmpty();
        assertThat(identities().find(new Identity("https://other.example", "1")))
                .isEmpty();
    }

    @Test
    void subjectsThatDifferInCaseAreDifferent() {
        Operator one = operator("One");
        Operator other = operator("Other");
        inTransaction(() -> identities().add(new Identity("https://login.example", "abc"), one.id()));
        inTransaction(() -> identities().add(new Identity("https://login.example", "ABC"), other.id()));

        assertThat(identities().find(new Identity("https://login.example", "ABC")))
                .contains(other.id());
    }

    @Test
    void theLongestIdentityFits() {
        Operator alice = operator("Alice");
        Identity longest = new Identity("https://" + "i".repeat(2040), "s".repeat(255));
        inTransaction(() -> identities().add(longest, alice.id()));

        assertThat(identities().find(longest)).contains(alice.id());
    }

    @Test
    void anIdentityIsOneOperatorAlone() {
        Operator alice = operator("Alice");
        Operator robin = operator("Robin");
        inTransaction(() -> identities().add(ALICE, alice.id()));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> inTransaction(() -> identities().add(ALICE, robin.id())));
        assertThat(identities().find(ALICE)).contains(alice.id());
    }

    @Test
    void theTieGoesWithTheOperator() {
        Operator alice = operator("Alice");
        inTransaction(() -> identities().add(ALICE, alice.id()));

        inTransaction(() -> opened().operators().remove(alice));

        assertThat(identities().find(ALICE)).isEmpty();
    }

    @Test
    void aSignInIsGoodOnce() {
        spend("one", NOW);
        spend("other", NOW);

        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> spend("one", NOW));
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() {
        List<Object> outcomes = Race.run(8, () -> {
            spend("one", NOW);
            return true;
        });

        assertThat(outcomes).filteredOn(Boolean.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(StaleRevision.class::isInstance).hasSize(7);
    }

    @Test
    void aSpentSignInIsForgottenWhenItWouldBeGoodForNothing() {
        spend("one", NOW);
        inTransaction(() -> identities().forgetSpent(NOW.minusNanos(1000)));
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> spend("one", NOW));

        inTransaction(() -> identities().forgetSpent(NOW));

        spend("one", NOW.plusSeconds(1));
    }
}
